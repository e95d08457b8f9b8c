"""Ways to show a record: the JSON contract, a text for the terminal, a page for the browser.

Import the module that is wanted (`views.contract`, `views.text`, `views.page`): each brings its own library.
"""
