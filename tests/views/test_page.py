import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from menurut.model import Passage, Record, Removed
from menurut.testing import build
from menurut.views.labels import Language
from menurut.views.page import render

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&"


class Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "input", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def seen(page: str) -> Seen:
    parser = Seen()
    parser.feed(page)
    assert parser.open == []
    return parser


def test_asks_nothing_of_the_outside(record: Record) -> None:
    page = render(record)
    for tag, attributes in seen(page).tags:
        assert tag not in {"link", "img", "iframe", "object", "embed", "video", "audio", "form"}
        assert "src" not in attributes
        assert not any(name.startswith("on") or name == "style" for name in attributes)
    assert "url(" not in page
    assert "@import" not in page
    assert "default-src 'none'" in page


def test_the_policy_admits_exactly_the_own_style_and_script(record: Record) -> None:
    page = render(record)
    for tag in ("style", "script"):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in page or f"{tag}-src 'sha256-{digest}'" in page


@pytest.mark.parametrize("language", ["id", "en"])
def test_text_and_rows_point_at_each_other(record: Record, language: Language) -> None:
    tags = seen(render(record, language=language)).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for row in [statement.id for statement in record.statements] + [event.id for event in record.events]:
        assert row in ids
        assert f"at-{row}" in ids
    targets = [href[1:] for _, a in tags if (href := a.get("href") or "").startswith("#")]
    assert set(targets) <= set(ids)
    assert tags[0] == ("html", {"lang": language})


def test_hostile_text_stays_text() -> None:
    article = build.article(
        HOSTILE,
        title=HOSTILE,
        publisher=HOSTILE,
        url="javascript:alert(3)",
        byline=(HOSTILE,),
        marks=(HOSTILE,),
        published_at=HOSTILE,
        removed=(Removed(reason=HOSTILE, text=HOSTILE, before=3),),
    )
    actor = build.actor(HOSTILE, HOSTILE, aliases=(HOSTILE,))
    statement = build.statement(HOSTILE, "alert(1)", cue="script", speakers=[actor])
    event = build.event(HOSTILE, "alert(2)", "ACCUSE", actors=[actor], claimed_by=[statement], place=HOSTILE)
    page = render(build.record(article, [actor], [statement], [event]))
    tags = seen(page).tags
    assert [tag for tag, _ in tags].count("script") == 1
    assert not any(tag == "img" for tag, _ in tags)
    assert not any((a.get("href") or "").startswith("javascript") for _, a in tags)


def test_spans_that_overlap_are_all_marked(record: Record) -> None:
    text = record.article.text
    (first, *_) = record.statements
    overlapping = replace(
        first, id="s-overlap", content=Passage.of(text, first.content.start - 5, first.content.end - 6)
    )
    page = render(replace(record, statements=(*record.statements, overlapping)))
    assert re.search(rf'data-rows="[^"]*{first.id} [^"]*s-overlap|data-rows="s-overlap {first.id}', page)
    seen(page)


def test_what_was_removed_stands_where_it_was(record: Record) -> None:
    page = render(record)
    assert page.index("Kabar Teluk") < page.index('data-reason="related"') < page.index("Kantor Berita Utara")
