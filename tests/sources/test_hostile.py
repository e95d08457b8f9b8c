"""Servers that are slow, endless, lying or hostile: each ends in a row that says why, and nothing hangs."""

from __future__ import annotations

import gzip
import socket
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from menurut import sources
from menurut.errors import ArticleError
from menurut.model import Discard, Document, Unchanged
from menurut.sources import hosts
from menurut.sources.manners import Manners
from menurut.sources.settings import Seen, Settings
from tests.sources.server import BODY, Handler, Site, page, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from menurut.sources.settings import Found

QUICK = Manners(
    allow_private=True,
    delay_s=0,
    step_s=0.4,
    total_s=0.5,
    limit=1_000_000,
    attempts_n=2,
    first_wait_s=0.01,
    longest_wait_s=0.05,
)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


def visit(*urls: str, **settings: Any) -> list[Found]:
    return list(sources.documents(urls, Settings(**{"manners": QUICK} | settings)))


def xml(body: str) -> Callable[[Handler], None]:
    return lambda handler: handler.give(body.encode(), content_type="application/xml")


@pytest.mark.parametrize(
    ("path", "reason", "transient"),
    [
        ("lambat", "timeout", True),
        ("kepala-lambat", "timeout", True),
        ("badan-lambat", "timeout", True),
        ("tanpa-akhir", "too-large", False),
        ("panjang-palsu", "cut-off", True),
        ("bom", "too-large", False),
        ("dua-kali", "undecodable", False),
        ("rusak", "undecodable", False),
        ("brotli", "undecodable", False),
        ("putar", "bad-address", False),
        ("ke-berkas", "bad-address", False),
        ("gambar", "not-a-page", False),
        ("gambar-berkedok", "binary", False),
        ("kosong", "empty", False),
        ("hilang", "not-found", False),
        ("tiada", "not-found", False),
        ("terlarang", "refused", False),
        ("mogok", "server-error", True),
        ("sibuk", "throttled", True),
        ("bukan-http", "cut-off", True),
    ],
)
def test_bad_habits_end_in_a_row(site: Site, path: str, reason: str, transient: bool) -> None:
    (found,) = visit(f"{site.base}/{path}")
    assert isinstance(found, Discard)
    assert (found.locator, found.reason, found.transient) == (f"{site.base}/{path}", reason, transient)
    assert found.detail
    assert len(site.asked) <= 12


def test_the_rest_goes_on(site: Site) -> None:
    found = visit(f"{site.base}/mogok", f"{site.base}/baik", f"{site.base}/kosong", "http://[rusak", "https://")
    assert sorted(one.reason for one in found if isinstance(one, Discard)) == [
        "bad-address", "bad-address", "empty", "server-error",
    ]  # fmt: skip
    (document,) = [one for one in found if isinstance(one, Document)]
    assert BODY in sources.article(document).text


def test_a_page_with_all_that_is_needed_to_read_it_again(site: Site) -> None:
    (found,) = visit(f"{site.base}/ingat?utm_source=rss#atas")
    assert isinstance(found, Document)
    assert (found.locator, found.url, found.media) == (f"{site.base}/ingat", f"{site.base}/ingat", "html")
    assert (found.etag, found.last_modified) == ('"satu"', "Wed, 03 Jul 2024 02:00:00 GMT")
    assert found.fetched_at
    assert found.fetched_at.endswith("+00:00")
    path, headers = site.asked[-1]
    assert path == "/ingat"
    assert headers["user-agent"].startswith("menurut/")


def test_who_runs_this_is_told(site: Site) -> None:
    visit(f"{site.base}/baik", manners=replace(QUICK, contact="redaksi@contoh.example"))
    assert all("redaksi@contoh.example" in headers["user-agent"] for _, headers in site.asked)


@pytest.mark.parametrize("path", ["salah-sandi", "sandi-khayal"])
def test_wrong_charsets_are_read_all_the_same(site: Site, path: str) -> None:
    (found,) = visit(f"{site.base}/{path}")
    assert isinstance(found, Document)
    text = sources.article(found).text
    assert "Warga Merbung menolak rencana itu" in text
    assert "\ufffd" not in text


def test_a_busy_server_is_asked_again(site: Site) -> None:
    (found,) = visit(f"{site.base}/sebentar")
    assert isinstance(found, Document)
    assert site.paths() == ["/robots.txt", "/sebentar", "/sebentar"]


def test_who_wants_to_be_left_alone_for_long_is_not_asked_again(site: Site) -> None:
    visit(f"{site.base}/sibuk")
    assert site.paths() == ["/robots.txt", "/sibuk"]


# --- the own network ---


def test_nothing_of_the_own_network_is_asked(site: Site) -> None:
    (found,) = visit(f"{site.base}/baik", manners=replace(QUICK, allow_private=False))
    assert isinstance(found, Discard)
    assert found.reason == "private-address"
    assert site.asked == []


def test_a_name_that_leads_into_the_own_network_is_never_called(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(site.base.rpartition(":")[2])

    def resolve(*_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    (found,) = visit(f"http://berita.example:{port}/baik", manners=replace(QUICK, allow_private=False, robots=False))
    assert isinstance(found, Discard)
    assert found.reason == "private-address"
    assert site.asked == []


def test_a_redirect_into_the_own_network_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address passes for a public one; the second, on the same server, does not."""
    public = hosts.is_public
    monkeypatch.setattr(hosts, "is_public", lambda number: number == "127.0.0.1" or public(number))
    for target in (
        "http://127.0.0.2/x",
        "http://[::1]/x",
        "http://[::ffff:10.0.0.1]/",
        "http://0x7f.2/",
        "http://2130706434/",
    ):
        with serving({"/a": lambda handler, to=target: handler.give(status=302, location=to)}) as site:  # type: ignore[misc]
            (found,) = visit(f"{site.base}/a", manners=replace(QUICK, allow_private=False))
            assert isinstance(found, Discard)
            assert found.reason == "private-address", target


@pytest.mark.parametrize(
    "number",
    ["127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1", "::1",
     "fe80::1%eth0", "fd00::1", "::ffff:192.168.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1", "x"],
)  # fmt: skip
def test_private_numbers(number: str) -> None:
    assert not hosts.is_public(number)


@pytest.mark.parametrize("number", ["1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"])
def test_public_numbers(number: str) -> None:
    assert hosts.is_public(number)


@pytest.mark.parametrize(
    "url", ["http://0x7f000001/", "http://017700000001/", "http://127.1/", "http://LOCALHOST./", "http://nas.lan/"]
)
def test_private_hosts_in_disguise(url: str) -> None:
    with pytest.raises(ArticleError) as caught:
        hosts.check(url)
    assert caught.value.reason == "private-address"


# --- robots.txt ---


def robots(text: str = "", status: int = 200) -> dict[str, Callable[[Handler], None]]:
    return {"/robots.txt": lambda handler: handler.give(text.encode(), status=status, content_type="text/plain")}


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        (robots("User-agent: *\nDisallow: /baik\n"), "robots"),
        (robots("User-agent: menurut\nDisallow: /\n\nUser-agent: *\nAllow: /\n"), "robots"),
        (robots("User-agent: *\nDisallow: /\nAllow: /baik$\n"), None),
        (robots("User-agent: lain\nDisallow: /\n"), None),
        (robots("<html>tidak ada</html>"), None),
        (robots(status=404), None),
        (robots(status=403), None),
        (robots(status=500), "robots-unread"),
        ({"/robots.txt": lambda handler: handler.drip(b"#" * 50_000, 0)}, "robots-unread"),
        (
            {
                "/robots.txt": lambda handler: handler.give(status=302, location="/aturan"),
            },
            None,
        ),
    ],
)
def test_robots(answers: dict[str, Callable[[Handler], None]], reason: str | None) -> None:
    with serving(answers) as site:
        (found,) = visit(f"{site.base}/baik")
        assert (found.reason if isinstance(found, Discard) else None) == reason
        assert ("/baik" in site.paths()) == (reason is None)


def test_robots_are_asked_once_for_all_pages_of_a_site(site: Site) -> None:
    visit(*(f"{site.base}/baik?id={number}" for number in range(5)))
    assert site.paths().count("/robots.txt") == 1


# --- what is known ---


def test_the_unchanged_is_not_sent_again(site: Site) -> None:
    seen = Seen(etag='"satu"')
    address = f"{site.base}/ingat"
    assert visit(address, known=lambda _: seen) == [Unchanged(locator=address, asked=False)]
    assert site.asked == []
    assert visit(address, known=lambda _: seen, again=True) == [Unchanged(locator=address, asked=True)]
    (found,) = visit(address, known=lambda _: Seen(etag='"lama"'), again=True)
    assert isinstance(found, Document)


# --- feeds and sitemaps ---

ITEM = "<item><title>{n}</title><link>{base}/baik?id={n}&amp;utm_medium=rss</link><pubDate>{at}</pubDate></item>"
DAY = "Wed, 03 Jul 2024 02:00:00 GMT"


def feed(base: str, *items: str) -> str:
    channel = f"<title>Kabar</title><link>{base}</link>{''.join(items)}"
    return f"<?xml version='1.0'?><rss version='2.0'><channel>{channel}</channel></rss>"


def test_a_feed_gives_the_pages_it_lists(site: Site) -> None:
    items = [
        ITEM.format(n=1, base=site.base, at=DAY),
        ITEM.format(n=2, base=site.base, at="Rabu, 3 Juli 2024 16:47 WIB"),
        ITEM.format(n=1, base=site.base, at=DAY),
        f"<item><link>{site.base}/tiada</link></item>",
        "<item><title>tanpa tautan</title></item>",
    ]
    site.answers["/umpan"] = lambda handler: handler.give(
        feed(site.base, *items).encode(), content_type="application/rss+xml", etag='"u"'
    )
    noted: dict[str, Seen] = {}
    found = visit(f"{site.base}/umpan", noted=noted.__setitem__)
    assert [one.locator.removeprefix(site.base) for one in found] == ["/baik?id=1", "/baik?id=2", "/tiada"]
    assert [one.published for one in found if isinstance(one, Document)] == [
        "2024-07-03T02:00:00+00:00",
        "2024-07-03T16:47+07:00",
    ]
    assert [(seen.etag, seen.listing) for seen in noted.values()] == [('"u"', True)]


def test_a_feed_is_asked_anew_and_its_known_pages_are_not(site: Site) -> None:
    site.answers["/umpan"] = xml(feed(site.base, *(ITEM.format(n=n, base=site.base, at=DAY) for n in (1, 2))))
    known = {f"{site.base}/umpan": Seen(listing=True), f"{site.base}/baik?id=1": Seen()}
    found = visit(f"{site.base}/umpan", known=known.get)
    assert isinstance(found[0], Unchanged)
    assert isinstance(found[1], Document)
    assert site.paths() == ["/robots.txt", "/umpan", "/baik?id=2"]


def test_a_feed_with_failures_that_may_pass_is_not_noted(site: Site) -> None:
    site.answers["/umpan"] = xml(feed(site.base, f"<item><link>{site.base}/mogok</link></item>"))
    noted: dict[str, Seen] = {}
    assert [one.reason for one in visit(f"{site.base}/umpan", noted=noted.__setitem__) if isinstance(one, Discard)] == [
        "server-error"
    ]
    assert noted == {}


def test_broken_feeds(site: Site) -> None:
    site.answers["/putus"] = xml(feed(site.base, ITEM.format(n=1, base=site.base, at=DAY))[:-40])
    site.answers["/rusak"] = xml("<rss><channel><item")
    site.answers["/atom"] = xml(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='/baik?id=9'/>"
        "<updated>2024-07-03T02:00:00Z</updated></entry></feed>"
    )
    assert [type(one).__name__ for one in visit(f"{site.base}/putus")] == ["Document"]
    assert [one.reason for one in visit(f"{site.base}/rusak") if isinstance(one, Discard)] == ["not-a-feed"]
    assert [one.locator for one in visit(f"{site.base}/atom")] == [f"{site.base}/baik?id=9"]


def sitemap(*entries: str, root: str = "urlset") -> str:
    names = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'"
    return f"<?xml version='1.0'?><{root} {names}>{''.join(entries)}</{root}>"


def test_a_sitemap_index_with_news_packed_and_circular(site: Site) -> None:
    entry = "<url><loc>{loc}</loc><lastmod>{at}</lastmod></url>"
    news = (
        f"<url><loc>{site.base}/baik?id=1</loc><news:news><news:publication_date>2024-07-03T09:00:00+07:00"
        "</news:publication_date><news:title>Warga Menolak</news:title></news:news></url>"
    )
    maps = [
        f"<sitemap><loc>{site.base}/{name}</loc></sitemap>"
        for name in ("berita.xml", "arsip.xml.gz", "peta.xml", "tiada.xml")
    ]
    old = sitemap(entry.format(loc=f"{site.base}/baik?id=2", at="2024-07-01"), entry.format(loc="ftp://x/y", at=""))
    site.answers |= {
        "/peta.xml": xml(sitemap(*maps, root="sitemapindex")),
        "/berita.xml": xml(sitemap(news)),
        "/arsip.xml.gz": lambda handler: handler.give(gzip.compress(old.encode()), content_type="application/x-gzip"),
    }
    found = visit(f"{site.base}/peta.xml")
    assert [one.locator.removeprefix(site.base) for one in found] == ["/baik?id=1", "/baik?id=2", "/tiada.xml"]
    assert [one.published for one in found if isinstance(one, Document)] == ["2024-07-03T09:00:00+07:00", None]
    assert len(visit(f"{site.base}/peta.xml", since="2024-07-02")) == 2


def test_a_known_page_that_its_sitemap_says_changed_is_asked_for(site: Site) -> None:
    entries = [f"<url><loc>{site.base}/ingat?id={n}</loc><lastmod>2024-07-0{n}</lastmod></url>" for n in (1, 5)]
    site.answers["/peta.xml"] = xml(sitemap(*entries))
    known = {f"{site.base}/ingat?id={n}": Seen(etag='"satu"', fetched_at="2024-07-03T00:00:00+00:00") for n in (1, 5)}
    found = visit(f"{site.base}/peta.xml", known=known.get)
    assert [one.asked for one in found if isinstance(one, Unchanged)] == [False, True]


def test_hostile_sitemaps(site: Site) -> None:
    entity = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'><!ENTITY b '&#98;'>]>"
    site.answers["/entitas.xml"] = xml(f"{entity}<urlset><url><loc>{site.base}/&a;baik</loc></url></urlset>")
    site.answers["/bom.xml.gz"] = lambda handler: handler.give(
        gzip.compress(b"<urlset>" + b" " * 5_000_000), content_type="application/gzip"
    )
    visit(f"{site.base}/entitas.xml")
    assert set(site.paths()) <= {"/robots.txt", "/entitas.xml", "/", "/baik"}
    assert [one.reason for one in visit(f"{site.base}/bom.xml.gz") if isinstance(one, Discard)] == ["too-large"]


def test_a_saved_feed_is_followed(site: Site, tmp_path: Any) -> None:
    path = tmp_path / "umpan.xml"
    path.write_text(feed(site.base, ITEM.format(n=1, base=site.base, at=DAY)))
    (found,) = visit(str(path))
    assert isinstance(found, Document)
    assert found.locator == f"{site.base}/baik?id=1"


def test_pages_are_told_from_text(site: Site) -> None:
    site.answers["/teks"] = lambda handler: handler.give(BODY.encode(), content_type="text/plain")
    site.answers["/cdata"] = lambda handler: handler.give(page(), content_type="application/xhtml+xml")
    assert [
        one.media for one in (*visit(f"{site.base}/teks"), *visit(f"{site.base}/cdata")) if isinstance(one, Document)
    ] == ["text", "html"]


def parted(paragraph: str, links: str = "") -> Callable[[Handler], None]:
    head = "<head><meta property='og:type' content='article'><title>Sawah Kering</title></head>"
    body = f"<h1>Sawah Kering</h1><div><p>{paragraph}</p></div><div class='paging'>{links}</div>"
    return lambda handler: handler.give(f"<html>{head}<body>{body}</body></html>".encode(), etag='"satu"')


ONE, TWO, THREE = (
    f"Bagian {name}: petani Merbung gagal panen karena saluran irigasi tidak dialiri air sejak Mei lalu."
    for name in ("satu", "dua", "tiga")
)


def whole_article(found: list[Found]) -> tuple[Document, Any]:
    documents = [one for one in found if isinstance(one, Document)]
    assert len(documents) == 1
    return documents[0], sources.article(documents[0])


def test_further_pages_are_fetched_and_joined(site: Site) -> None:
    site.answers |= {
        "/panjang": parted(ONE, "<a href='?page=2'>2</a>"),
        "/panjang?page=2": parted(TWO, "<a href='?page=1'>1</a><a href='?page=3'>3</a>"),
        "/panjang?page=3": parted(THREE, "<a href='?page=2'>2</a>"),
    }
    document, article = whole_article(visit(f"{site.base}/panjang"))
    assert article.text.split("\n\n") == [ONE, TWO, THREE]
    assert article.marks == ()
    assert [page.url for page in document.further] == [f"{site.base}/panjang?page={number}" for number in (2, 3)]
    assert len({document.digest, *(page.digest for page in document.further)}) == 3
    assert document.id != replace(document, further=document.further[:1]).id
    assert "incomplete" in sources.article(replace(document, further=document.further[:1])).marks
    assert document.etag == '"satu"'


def test_reading_an_address_follows_its_pages(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("menurut.sources.open.Manners", lambda **_: QUICK)
    site.answers |= {"/p": parted(ONE, "<a href='?page=2'>2</a>"), "/p?page=2": parted(TWO, "<a href='?page=1'>1</a>")}
    assert sources.read(f"{site.base}/p", allow_private=True).text.split("\n\n") == [ONE, TWO]


@pytest.mark.parametrize(
    ("second", "reason", "etag"),
    [
        (lambda handler: handler.give(status=503), "server-error", None),
        (lambda handler: handler.give(status=404), "not-found", '"satu"'),
    ],
)
def test_a_missing_page_leaves_a_marked_article_and_a_row(
    site: Site, second: Callable[[Handler], None], reason: str, etag: str | None
) -> None:
    site.answers |= {"/panjang": parted(ONE, "<a href='?page=2'>2</a>"), "/panjang?page=2": second}
    found = visit(f"{site.base}/panjang")
    document, article = whole_article(found)
    assert article.text == ONE
    assert "incomplete" in article.marks
    assert document.etag == etag  # none where the page may still come: asked again, all is fetched
    assert [(one.reason, one.locator) for one in found if isinstance(one, Discard)] == [
        (reason, f"{site.base}/panjang?page=2")
    ]


def test_a_page_that_robots_forbid_is_not_asked_for(site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /panjang?page="
    site.answers |= {
        "/robots.txt": lambda handler: handler.give(rules, content_type="text/plain"),
        "/panjang": parted(ONE, "<a href='?page=2'>2</a>"),
    }
    found = visit(f"{site.base}/panjang")
    assert [one.reason for one in found if isinstance(one, Discard)] == ["robots"]
    assert "/panjang?page=2" not in site.paths()


def test_a_pager_without_end_is_followed_so_far_only(site: Site) -> None:
    for number in range(1, 40):
        path = "/rantai" if number == 1 else f"/rantai?page={number}"
        site.answers[path] = parted(f"{number}: {ONE}", f"<a href='?page={number + 1}'>{number + 1}</a>")
    document, article = whole_article(visit(f"{site.base}/rantai"))
    assert len(document.further) == 9
    assert "incomplete" in article.marks
