"""Files of feeds and saved searches, and what is said of wrong ones."""

import pytest

from menurut import SetupError
from menurut.views import saved

WHOLE = """\
every = "30m"
contact = "redaksi@contoh.example"

[[feed]]
name = "Kabar Nusa"
address = "https://kabarnusa.example/rss"

[[search]]
name = "Irigasi"
words = "irigasi"
act = "deny"

[[search]]
name = "Serangan"
of = "events"
type = "assault"

[[output]]
to = "webhook"
address = "https://redaksi.example/masuk"
searches = ["Serangan"]
"""


def test_a_whole_file() -> None:
    plan = saved.read(WHOLE, "umpan.toml")
    assert (plan.every_s, plan.contact) == (1800, "redaksi@contoh.example")
    assert plan.feeds == (saved.Feed(name="Kabar Nusa", address="https://kabarnusa.example/rss"),)
    assert [(one.name, one.table, dict(one.asked)) for one in plan.searches] == [
        ("Irigasi", "statements", {"words": "irigasi", "act": "deny"}),
        ("Serangan", "events", {"type": "assault"}),
    ]
    assert plan.outputs == (saved.Output(to="webhook", target="https://redaksi.example/masuk", searches=("Serangan",)),)


def test_a_feed_is_enough() -> None:
    plan = saved.read('[[feed]]\naddress = "https://kabarnusa.example/rss"', "umpan.toml")
    assert [(one.name, one.asked) for one in plan.searches] == [("all", {})]
    assert [one.to for one in plan.outputs] == ["stdout"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('every = "30m"', 'every = "30m', "line 1"),
        ('every = "30m"', 'every = "5s"', "line 1: write a time of at least a minute"),
        ('every = "30m"', "every = 30", "line 1: write a time of at least a minute"),
        ('every = "30m"', 'evry = "30m"', "line 1: 'evry' means nothing here; did you mean every?"),
        ('address = "https://kabarnusa.example/rss"', 'adress = "x"', "line 6: 'adress' means nothing here; did you"),
        ('address = "https://kabarnusa.example/rss"', "", "line 4: write address"),
        ("https://kabarnusa.example/rss", "kabarnusa", "line 6: 'kabarnusa' is no web address"),
        ("[[feed]]", "[feed]", "line 4: write [[feed]], in double brackets"),
        ('act = "deny"', 'act = "denies"', "line 11: 'denies' is none of state, deny"),
        ('type = "assault"', 'speaker = "Bupati"', "line 16: 'speaker' means nothing here"),
        ('of = "events"', 'of = "kejadian"', 'line 15: write of = "statements"'),
        ('name = "Serangan"', 'name = "Irigasi"', "line 14: there are two searches named 'Irigasi'"),
        ('to = "webhook"', 'to = "surel"', "line 19: write to = one of stdout, webhook, atom, digest"),
        ('["Serangan"]', '["Serang"]', "line 21: write a list of names of searches: Irigasi, Serangan"),
    ],
)
def test_mistakes_are_told_with_their_line(old: str, new: str, told: str) -> None:
    assert old in WHOLE
    with pytest.raises(SetupError) as caught:
        saved.read(WHOLE.replace(old, new, 1), "umpan.toml")
    assert str(caught.value).startswith("umpan.toml")
    assert told in str(caught.value)


def test_no_feed() -> None:
    with pytest.raises(SetupError, match="there is no feed"):
        saved.read("", "umpan.toml")


@pytest.mark.parametrize(("text", "seconds"), [("90s", 90), ("10 m", 600), ("2h", 7200), ("1d", 86400), ("10", None)])
def test_durations(text: str, seconds: float | None) -> None:
    assert saved.seconds(text) == seconds


def test_a_changed_search_is_another_one() -> None:
    one = saved.Search(name="a", table="statements", asked={"words": "irigasi"})
    renamed = saved.Search(name="b", table="statements", asked={"words": "irigasi"})
    wider = saved.Search(name="a", table="statements", asked={"words": "irigasi OR sawah"})
    assert one.id == renamed.id != wider.id
