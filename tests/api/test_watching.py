"""Feeds kept read and new rows told once: over restarts, failures of outputs and changed searches."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

import menurut
from menurut import SetupError
from menurut.api import digests, watching
from menurut.pipeline import reading
from menurut.sources.manners import Manners
from menurut.testing import build
from menurut.views import saved
from tests.sources.server import Handler, Site, page, serving

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from menurut.model import Article, Record

QUICK = Manners(
    allow_private=True, delay_s=0, step_s=0.5, total_s=1.0, attempts_n=2, first_wait_s=0.01, longest_wait_s=0.05
)


def read(article: Article, *, model: str | None = None) -> Record:
    """Stands in for reading: who demands what is in every page, and somebody attacks where the title says so."""
    del model
    residents = build.actor(article.text, "Warga Merbung")
    said = build.statement(article.text, "menggugat keputusan bupati", cue="akan", speakers=[residents], act="reject")
    event = build.event(article.text, "menolak", "REJECT", actors=[residents])
    return build.record(article, [residents], [said], [event])


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(reading, "read", read)
    with serving() as site:
        yield site


def publish(site: Site, *numbers: int) -> None:
    """The feed lists these articles; its ETag follows from them."""
    tag = f'"{numbers}"'
    items = "".join(
        f"<item><link>{site.base}/b/{number}</link><pubDate>Tue, 05 Mar 2024 08:00:00 +0700</pubDate></item>"
        for number in numbers
    )
    body = f"<rss version='2.0'><channel>{items}</channel></rss>".encode()

    def feed(handler: Handler) -> None:
        same = handler.headers.get("If-None-Match") == tag
        handler.give(b"" if same else body, 304 if same else 200, content_type="application/rss+xml", etag=tag)

    site.answers["/rss"] = feed
    for number in numbers:
        title = f"Warga Menolak Rencana {number}"
        site.answers[f"/b/{number}"] = lambda handler, title=title: handler.give(page(title))  # type: ignore[misc]


class Told(list[dict[str, Any]]):
    """Rows that came to standard output."""

    def __call__(self, rows: Sequence[dict[str, Any]]) -> None:
        self.extend(rows)


def run(site: Site, root: Path, toml: str = "", told: Told | None = None) -> watching.Round:
    plan = saved.read(f'[[feed]]\naddress = "{site.base}/rss"\n{toml}', "umpan.toml")
    return watching.watch(root / "arsip", plan, name="umpan", folder=root, say=told, manners=QUICK)


SEARCH = '[[search]]\nname = "Gugatan"\nwords = "menggugat"\n'


def test_new_rows_are_told_once(site: Site, tmp_path: Path) -> None:
    told = Told()
    publish(site, 1, 2)
    assert run(site, tmp_path, SEARCH, told).told == {"Gugatan": 2}
    assert run(site, tmp_path, SEARCH, told).told == {"Gugatan": 0}
    publish(site, 1, 2, 3)
    assert run(site, tmp_path, SEARCH, told).summary.new == 1
    assert sorted(row["url"].rpartition("/")[2] for row in told) == ["1", "2", "3"]
    row = told[0]
    assert (row["search"], row["table"], row["speakers"], row["day"]) == (
        "Gugatan", "statements", ["Warga Merbung"], "2024-03-05",
    )  # fmt: skip
    with menurut.open(tmp_path / "arsip") as corpus:
        record = corpus.record(row["article"])
        assert record
        assert record.article.text[row["start"] : row["end"]] == row["content"]


def test_a_feed_that_did_not_change_is_not_sent_again(site: Site, tmp_path: Path) -> None:
    publish(site, 1)
    run(site, tmp_path)
    run(site, tmp_path)
    feeds = [headers for path, headers in site.asked if path == "/rss"]
    assert ["if-none-match" in headers for headers in feeds] == [False, True]
    assert site.paths().count("/b/1") == 1


def test_what_was_there_before_a_search_is_not_new(site: Site, tmp_path: Path) -> None:
    publish(site, 1)
    run(site, tmp_path, SEARCH, Told())
    publish(site, 1, 2)
    told = Told()
    changed = '[[search]]\nname = "Gugatan"\nwords = "keputusan"\n'
    run(site, tmp_path, changed, told)
    assert [row["url"].rpartition("/")[2] for row in told] == ["2"]


def test_a_corrected_page_tells_only_what_it_says_anew(site: Site, tmp_path: Path) -> None:
    told = Told()
    publish(site, 1)
    run(site, tmp_path, SEARCH, told)
    site.answers["/rss2"] = site.answers["/rss"]
    plan = saved.read(f'[[feed]]\naddress = "{site.base}/b/1?versi=2"\n{SEARCH}', "umpan.toml")
    canonical = f"<link rel='canonical' href='{site.base}/b/1'>".encode()
    fresh = page("Warga Menolak Rencana 1").replace(b"<title>", canonical + b"<title>").replace(b"ke pengadilan", b"")
    site.answers["/b/1?versi=2"] = lambda handler: handler.give(fresh)
    outcome = watching.watch(tmp_path / "arsip", plan, name="umpan", folder=tmp_path, say=told, manners=QUICK)
    assert (outcome.summary.new, len(told)) == (1, 1)


def test_events_and_choices_of_outputs(site: Site, tmp_path: Path) -> None:
    told = Told()
    publish(site, 1)
    toml = (
        SEARCH + '[[search]]\nname = "Tolak"\nof = "events"\ntype = "reject"\n'
        '[[output]]\nto = "stdout"\nsearches = ["Tolak"]\n'
    )
    assert run(site, tmp_path, toml, told).told == {"Gugatan": 1, "Tolak": 1}
    assert [(row["search"], row["trigger"]) for row in told] == [("Tolak", "menolak")]


def hook(site: Site, path: str = "/masuk") -> str:
    return f'{SEARCH}[[output]]\nto = "webhook"\naddress = "{site.base}{path}"\n[[output]]\nto = "stdout"\n'


def test_a_webhook_that_fails_gets_its_rows_later_and_the_others_theirs_now(site: Site, tmp_path: Path) -> None:
    told = Told()
    publish(site, 1)
    site.answers["/masuk"] = lambda handler: handler.give(status=503)
    first = run(site, tmp_path, hook(site), told)
    assert [getattr(error, "reason", "") for error in first.failed] == ["server-error"]
    assert (len(site.posted), len(told)) == (2, 1)  # tried again at once, and given up for this round
    site.answers["/masuk"] = lambda handler: handler.give(status=204)
    assert run(site, tmp_path, hook(site), told).failed == []
    run(site, tmp_path, hook(site), told)
    assert (len(site.posted), len(told)) == (3, 1)
    body = json.loads(site.posted[-1][1])
    assert (body["search"], len(body["rows"])) == ("Gugatan", 1)
    assert len({headers["idempotency-key"] for _, _, headers in site.posted}) == 1


@pytest.mark.parametrize(
    ("status", "location", "reason"),
    [(302, "http://10.0.0.1/", "refused"), (400, "", "refused"), (404, "", "not-found")],
)
def test_a_webhook_that_refuses_or_leads_away(
    site: Site, tmp_path: Path, status: int, location: str, reason: str
) -> None:
    publish(site, 1)
    site.answers["/masuk"] = lambda handler: handler.give(status=status, location=location)
    outcome = run(site, tmp_path, hook(site), Told())
    assert [getattr(error, "reason", "") for error in outcome.failed] == [reason]
    assert len(site.posted) == 1


def test_no_webhook_in_the_own_network(site: Site, tmp_path: Path) -> None:
    publish(site, 1)
    run(site, tmp_path, hook(site), Told())  # refused with 404, so that rows wait
    site.posted.clear()
    plan = saved.read(f'[[feed]]\naddress = "{site.base}/rss"\n{hook(site)}', "umpan.toml")
    outcome = watching.watch(tmp_path / "arsip", plan, name="umpan", manners=Manners())
    assert [getattr(error, "reason", "") for error in outcome.failed] == ["private-address"]
    assert site.posted == []


def test_an_interruption_while_telling_tells_again(site: Site, tmp_path: Path) -> None:
    def gone(_: Sequence[dict[str, Any]]) -> None:
        raise KeyboardInterrupt

    publish(site, 1)
    plan = saved.read(f'[[feed]]\naddress = "{site.base}/rss"\n{SEARCH}', "umpan.toml")
    with pytest.raises(KeyboardInterrupt):
        watching.watch(tmp_path / "arsip", plan, name="umpan", say=gone, manners=QUICK)
    told = Told()
    run(site, tmp_path, SEARCH, told)
    assert len(told) == 1


def test_an_atom_file_keeps_its_entries(site: Site, tmp_path: Path) -> None:
    toml = f'{SEARCH}[[output]]\nto = "atom"\nfile = "baru.xml"\n'
    publish(site, 1)
    run(site, tmp_path, toml)
    publish(site, 1, 2)
    run(site, tmp_path, toml)
    atom = "{http://www.w3.org/2005/Atom}"
    entries = ElementTree.parse(tmp_path / "baru.xml").getroot().findall(f"{atom}entry")
    assert [entry.find(f"{atom}link").get("href") for entry in entries] == [  # type: ignore[union-attr]
        f"{site.base}/b/2", f"{site.base}/b/1",
    ]  # fmt: skip
    assert len({entry.findtext(f"{atom}id") for entry in entries}) == 2
    assert "menggugat keputusan bupati" in (entries[0].findtext(f"{atom}title") or "")


def test_digests_beside_a_watch_and_alone(site: Site, tmp_path: Path) -> None:
    publish(site, 1, 2)
    run(site, tmp_path, f'{SEARCH}[[output]]\nto = "digest"\nfolder = "kliping"\n')
    shown = (tmp_path / "kliping" / "2024-03-05.md").read_text("utf-8")
    assert shown.startswith("# Kliping 5 Maret 2024\n\n2 artikel · 2 pernyataan · 0 kejadian")
    assert "## Gugatan" in shown
    assert f"<{site.base}/b/1>" in shown
    assert "<title>Kliping 5 Maret 2024" in (tmp_path / "kliping" / "2024-03-05.html").read_text("utf-8")
    with menurut.open(tmp_path / "arsip") as corpus:
        whole = digests.digest(corpus, "2024-03-05", by="speaker").to_markdown(language="en")
        assert "## Warga Merbung" in whole
        assert "2 articles · 2 statements · 2 events" in whole
        assert "No statements" in digests.digest(corpus, "2024-03-06").to_html(language="en")
        with pytest.raises(SetupError, match="is no day"):
            digests.digest(corpus, "kemarin")


def test_a_damaged_memory_is_not_guessed_at(site: Site, tmp_path: Path) -> None:
    publish(site, 1)
    run(site, tmp_path, SEARCH)
    (tmp_path / "arsip" / "watch-umpan.json").write_text("{")
    with pytest.raises(SetupError, match="is damaged; remove it"):
        run(site, tmp_path, SEARCH)


def test_feeds_that_fail_leave_the_others_alone(site: Site, tmp_path: Path) -> None:
    told = Told()
    publish(site, 1)
    outcome = run(site, tmp_path, f'[[feed]]\naddress = "{site.base}/tiada"\n{SEARCH}', told)
    assert (len(told), dict(outcome.summary.left_out)) == (1, {"not-found": 1})
