"""The app in a real Chromium: what people come for, by keyboard, at phone width, without script, with no other host."""

from __future__ import annotations

import json
import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect, sync_playwright

import menurut
from menurut.api import stories
from menurut.faces.web import Settings, app
from tests.faces.web.test_stories import told

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install it (apt-get install chromium) or set CHROMIUM"),
]
Open = Callable[..., Page]
LANGUAGES = ("id", "en")


@pytest.fixture(scope="module")
def address(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app on a port of its own, over a corpus that may be changed."""
    path = Path(shutil.copytree(corpus, tmp_path_factory.mktemp("browser") / "corpus"))
    source = path.parent / "told.jsonl"
    source.write_text("\n".join(json.dumps(one) for one in told()), "utf-8")
    menurut.add(path, [source])
    with menurut.open(path) as grown:
        stories.group(grown)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app(Settings(path=path)), port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Opens pages; every other host is out of reach, and asking for one, or an error on a page, fails the test."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def route(route: Route) -> None:
        if route.request.url.startswith(address):
            route.continue_()
        else:
            faults.append(f"asked for {route.request.url}")
            route.abort()

    def open_page(path: str, *, width: int = 1280, script: bool = True, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            color_scheme="dark" if dark else "light",
        )
        contexts.append(context)
        context.route("**/*", route)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def shoot(page: Page, name: str) -> None:
    """Keep a picture where the environment names a folder for them."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def an_article(page: Page) -> str:
    """The path of the article with the market."""
    rows = page.request.get(page.url.partition("/statements")[0] + "/statements.json?act=deny").json()["rows"]
    return next(f"/articles/{row['article']}" for row in rows if row["title"].startswith("Wali Kota"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_find_what_somebody_said_and_open_the_evidence(open_page: Open, lang: str) -> None:
    page = open_page(f"/?lang={lang}", script=False)
    page.get_by_label("Apa yang dikatakan tentang" if lang == "id" else "What was said about").fill("pasar")
    page.get_by_label("Penutur" if lang == "id" else "Speaker").fill("ratna")
    page.get_by_role("button", name="Cari" if lang == "id" else "Search").click()
    row = page.locator("li.row").first
    expect(row).to_contain_text("Ratna Wijayanti")
    row.locator("cite a").click()
    expect(page.locator(".card:target")).to_contain_text("pasar", ignore_case=True)
    page.locator(".card:target a.chip").click()
    expect(page.locator("a.chip:target")).to_be_in_viewport()
    shoot(page, f"article-{lang}")


def test_the_same_with_the_keyboard_alone(open_page: Open) -> None:
    page = open_page("/statements")
    page.keyboard.press("/")
    expect(page.locator("#words")).to_be_focused()
    page.keyboard.type("pasar")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=pasar**")
    expect(page.locator(".conditions")).to_contain_text("pasar")
    page.keyboard.press("j")
    expect(page.locator("li.row").first).to_be_focused()
    page.keyboard.press("o")
    page.wait_for_url("**/articles/**")
    opened = page.locator(".card:target")
    expect(opened).to_be_focused()
    page.keyboard.press("j")
    expect(opened).not_to_be_focused()
    page.keyboard.press("k")
    expect(opened).to_be_focused()
    assert page.locator("mark.on").count() > 0
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()


def test_the_skip_link_comes_first(open_page: Open) -> None:
    page = open_page("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_single_keys_can_be_switched_off(open_page: Open) -> None:
    page = open_page("/statements")
    page.keyboard.press("?")
    page.locator("#shortcuts").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator("li.row").first).not_to_be_focused()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_correct_a_speaker_and_take_it_back(open_page: Open, lang: str) -> None:
    page = open_page(f"/statements?lang={lang}&act=deny", width=390)
    page.goto(page.url.partition("/statements")[0] + an_article(page) + f"?lang={lang}")
    card = page.locator(".card").first
    card.locator(".correct summary").click()
    card.locator("input[name=speakers]").fill("Darmo Suhardi")
    card.locator("input[name=by]").fill("Penyunting")
    card.locator("textarea").fill("<b>salah</b>")
    card.get_by_role("button").click()
    expect(page.locator(".card").first).to_contain_text("Darmo Suhardi")
    expect(page.locator(".card").first).to_contain_text("<b>salah</b>")
    shoot(page, f"corrected-{lang}")
    page.goto(page.url.partition("/articles")[0] + f"/corrections?lang={lang}")
    entry = page.locator("li.row").first
    entry.locator("summary").click()
    entry.locator("input[name=by]").fill("Penyunting")
    entry.get_by_role("button").click()
    page.wait_for_url("**/corrections**")
    expect(page.locator("li.row").first).to_contain_text("ditarik kembali" if lang == "id" else "taken back")


@pytest.fixture(scope="module")
def story(address: str, browser: Browser) -> str:
    """The path of a story that three outlets tell."""
    context = browser.new_context()
    rows = context.request.get(f"{address}/stories.json?least=2").json()["rows"]
    context.close()
    return f"/stories/{rows[0]['id']}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_compare_accounts_without_script(open_page: Open, story: str, lang: str) -> None:
    page = open_page(f"/?lang={lang}", script=False, width=390)
    page.goto(page.url.partition("/?")[0] + f"/stories?lang={lang}")
    page.locator(f"a[href^='{story}']").first.click()
    accounts = page.locator("table.accounts")
    expect(accounts).to_contain_text("membantah" if lang == "id" else "denies it")
    shoot(page, f"story-{lang}")
    accounts.locator("td p a").first.click()
    page.wait_for_url("**/articles/**#**")
    expect(page.locator(".card:target")).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_add_an_article_and_find_it(open_page: Open, lang: str) -> None:
    page = open_page(f"/add?lang={lang}", width=390)
    title = {"id": "Jembatan Gantung", "en": "Bendungan Tua"}[lang]
    page.locator("#text").fill(f"Bupati Ozar Lastri Mandala mengatakan {title.lower()} itu akan diperbaiki.")
    page.locator("#title").fill(title)
    page.locator("#publisher").fill("Suara Ozar")
    page.get_by_role("button", name="Tambah" if lang == "id" else "Add").click()
    expect(page.locator("#job .state")).to_contain_text(
        "selesai · 1 artikel baru" if lang == "id" else "1 new article", timeout=30_000
    )
    page.locator("#job .articles a").click()
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(".card").first).to_contain_text("Lastri Mandala")


PATHS = [
    "/",
    "/actors",
    "/actors?name=Ratna",
    "/statements",
    "/events",
    "/relations",
    "/outlets",
    "/left-out",
    "/corrections",
    "/add",
    "/stories",
    "article",
    "story",
]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_no_serious_fault_and_fits_a_phone(open_page: Open, story: str, path: str) -> None:
    page = open_page({"article": "/statements", "story": story}.get(path, path))
    if path == "article":
        path = an_article(page)
        page.goto(page.url.partition("/statements")[0] + path)
    for dark in (False, True):
        page.emulate_media(color_scheme="dark" if dark else "light")
        found = Axe().run(page)
        serious = [one for one in found.response["violations"] if one["impact"] in {"serious", "critical"}]
        told = [(one["id"], [node["html"][:150] for node in one["nodes"][:3]]) for one in serious]
        assert told == [], "dark" if dark else "light"
    name = path.strip("/").partition("/")[0].partition("?")[0] + ("-one" if "?" in path else "") or "front"
    shoot(page, name)
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    shoot(page, f"{name}-phone")


def test_hostile_articles_stay_inert(open_page: Open) -> None:
    page = open_page("/statements?words=pohon", width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("li.row cite a").first.click()
    page.wait_for_url("**/articles/**")
    assert page.locator("img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    expect(page.locator("h1")).to_contain_text("<script>alert(1)</script>")


def test_layers_are_switched_without_script(open_page: Open) -> None:
    page = open_page("/statements", script=False)
    page.goto(page.url.partition("/statements")[0] + an_article(page))
    expect(page.locator(".removed s").last).to_be_visible()
    page.locator("#layer-removed").uncheck()
    expect(page.locator(".text .removed").first).to_be_hidden()
