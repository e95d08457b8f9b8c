"""People and bodies without a name of their own: groups, persons, nouns that point back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from menurut.language.mentions_common import apposed, fronted, involved, related, speaker
from menurut.language.mentions_kinds import kind_of_body
from menurut.language.mentions_organs import Taken, office, organ
from menurut.language.mentions_page import Draft, Page
from menurut.lexicon import bodies, people, pointers, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Taken", "nominals", "point"]

_POINT_REACH = 9
_PLACES = frozenset({"desa", "kampung", "kota", "daerah", "dusun", "wilayah", "provinsi", "kabupaten", "kecamatan"})
_MODIFIERS = 4
_PREDICATES = frozenset({"ROOT", "ccomp", "advcl", "xcomp", "parataxis", "acl", "acl:relcl"})


def nominals(taken: Taken) -> Iterator[Draft]:
    """Noun phrases that stand for somebody, in order of the text."""
    page = taken.page
    at = 0
    while at < len(page):
        if at in taken.inside or not page.words[at].is_word:
            inner = _inner(taken, at)
            if inner is not None:
                yield inner
            at += 1
            continue
        named = fronted(page, at, taken.first, partial(_modifiers, taken))
        if named:
            at = named
            continue
        draft = (
            kind_of_body(taken, at, partial(_modifiers, taken))
            or organ(taken, at)
            or related(page, at, taken.first)
            or _titled(taken, at)
            or _pointing(taken, at)
            or _single(taken, at)
            or _some_body(taken, at)
            or _local_body(taken, at)
            or office(taken, at)
            or _group(taken, at, at)
            or _group(taken, at, _quantifiers(page, at))
            or apposed(page, at, partial(_modifiers, taken))
            or speaker(page, at, partial(_modifiers, taken))
            or involved(page, at, partial(_modifiers, taken))
        )
        if draft is None:
            at += 1
            continue
        yield draft
        at = max(at + 1, draft.last)


def _inner(taken: Taken, at: int) -> Draft | None:
    """A body that is pointed at inside the role of somebody: `yayasan itu` in `Ketua yayasan itu, Sari`."""
    if at not in taken.inside or at - 1 not in taken.inside or taken.page.bases[at] not in bodies.back():
        return None
    draft = _pointing(taken, at)
    held = draft is not None and draft.asks == "thing" and draft.definite
    return draft if draft is not None and held and draft.last - 1 in taken.inside and draft.last - at < 4 else None


def point(page: Page, at: int) -> int:
    """The end of a noun phrase that a determiner closes (`itu`), read from behind its head; 0 if none does."""
    relative = False
    for spot in range(at, min(at + _POINT_REACH, len(page))):
        key = page.keys[spot]
        if not page.joined(spot) or not (page.words[spot].is_word or key.isdigit()):
            return 0
        if key in pointers.words("back"):
            aged = bool({"tahun", "berusia", "anak"} & set(page.keys[at:spot]))  # "ibu dua anak itu"
            near = spot - at < 2 or relative or aged or spot - page.governor[spot] > spot - at
            return spot + 1 if near and not _of_the_inner(page, at, spot) else 0
        if key == "yang" or key in bodies.words("linking"):
            relative = True
        elif key == "tahun" and spot > at:
            continue
        elif (not relative and key in pointers.reporting()) or (
            not relative
            and (
                (
                    page.tag[spot] in {"VERB", "AUX"}
                    and not page.words[spot].capital
                    and key not in bodies.words("linking")
                )
                or key in bodies.words("linking", "stop")
            )
        ):
            return 0
    return 0


def _of_the_inner(page: Page, at: int, spot: int) -> bool:
    """`tersangka dalam kasus itu`: the determiner is that of the noun behind the preposition."""
    behind = spot - 2 in (at - 1, at) and page.tag[spot - 2] == "ADP"
    return behind and page.tag[spot - 1] == "NOUN" and not page.capital(spot - 1)


def _pointing(taken: Taken, at: int) -> Draft | None:
    """`lembaga itu`, `kelompok yang bersekutu dengan Iran itu`, `partainya`, `pria tersebut`."""
    page = taken.page
    hit = bodies.back_trie().longest(page.bases, at)
    if hit and page.keys[at] not in pointers.words("side") and hit[1] != {"group"}:
        end = hit[0]
        head = " ".join(page.bases[at:end])
        if page.words[end - 1].clitic:
            return Draft(at, end, "description", head=head, asks="owned", reason="noun with -nya")
        last = point(page, end)
        if last:
            return Draft(at, last, "description", head=head, asks="thing", definite=True, reason="definite description")
    return _definite_person(page, at) or _bare_body(taken, at)


def _titled(taken: Taken, at: int) -> Draft | None:
    """What a body is before its name: `maskapai Cendrawasih Air`, `organisasi kemanusiaan Palang Biru`."""
    page = taken.page
    if page.bases[at] not in bodies.words("titling") or page.words[at].clitic:
        return None
    for end in (at + 1, at + 2, at + 3):
        owner = taken.first.get(end)
        if owner is not None and page.joined(end):
            body = owner.form == "name" and owner.kind in {"organisation", "media"} and owner.same is None
            known = owner.form == "name" and owner.kind == "government" and end == at + 1
            if not (body or known) or owner.first != end:
                return None
            return Draft(at, owner.last, "name", owner.kind, same=owner, reason="what it is before its name")
        if not page.joined(end) or page.capital(end) or page.tag[end] not in {"NOUN", "ADJ"}:
            return None
    return None


def _definite_person(page: Page, at: int) -> Draft | None:
    """`pria berusia 62 tahun itu`, `guru tersebut`, `sang cucu`, `almarhumah`: somebody met before."""
    head, before = page.bases[at], page.key(at - 1)
    if page.words[at].clitic or before in bodies.words("before", "many"):
        return None
    hit = bodies.people("single").longest(page.bases, at)
    end = hit[0] if hit else at + 1
    if not (hit or head in titles.words("persons") or head in people.relations() or people.agent(head)):
        return None
    last = point(page, end)
    if not last and (before in {"sang", "si"} or page.key(at) in pointers.words("dead")):
        last = end
    inner = any(page.bases[spot] in bodies.back() or page.keys[spot] in _PLACES for spot in range(end, last - 1))
    if not last or inner or (page.keys[at] == "orang" and last > at + 2):
        return None  # "relawan organisasi itu": the determiner is the organisation's
    known = (titles.words("persons") | pointers.words("dead")) - {"orang"}
    asks = "person" if head in known or before == "sang" else "noun"
    first = at - (before in {"sang", "si"} and page.joined(at))
    draft = Draft(first, last, "description", "person", page.slice(at, end), asks=asks, definite=True)
    draft.head, draft.sector = " ".join(page.bases[at:end]), hit[1] if hit else None
    draft.reason = "definite description"
    return draft


def _bare_body(taken: Taken, at: int) -> Draft | None:
    """`perusahaan`, `koperasi`, `dinas` with nothing beside it: a body met before under that noun."""
    page = taken.page
    if page.keys[at] not in bodies.words("bare") or page.words[at].clitic or bodies.offices().longest(page.keys, at):
        return None
    before, after = page.key(at - 1), at + 1
    crowd = bodies.people("plural").longest(page.bases, at)
    if crowd and crowd[0] > after:
        return None  # "serikat buruh"
    if before in bodies.words("bare", "never") or page.key(at - 1)[:1].isdigit():
        return None
    narrowed = page.joined(after) and (
        page.capital(after) or page.key(after) in {"yang", "lain", "di"} or page.tag[after] in {"NOUN", "ADJ", "PROPN"}
    )
    if narrowed and page.key(after) not in pointers.reporting():
        return None
    return Draft(at, after, "description", head=page.keys[at], asks="thing", count=0, reason="noun alone")


def _single(taken: Taken, at: int) -> Draft | None:
    """`seorang sopir truk` and people whom the article leaves unnamed (`sumber`, `seorang pejabat`)."""
    page = taken.page
    article = page.key(at) in {"seorang", "salah"}
    start = at + 1 if article else at
    if page.key(at) == "salah":
        start = at + 2 + (page.key(at + 2) == "seorang")
    if article and page.key(start) in titles.words("marks"):
        start += 1  # "seorang bekas kurir"
    key = page.key(start)
    if key in bodies.words("unnamed") and (
        article or key in {"sumber", "narasumber", "seseorang"} or _anonymous(taken, start)
    ):
        if key == "sumber" and page.key(start + 1) in pointers.words("unnamed", "things"):
            return None
        end = _modifiers(taken, start + 1)[0]
        return Draft(at, end, "description", "unspecified", page.slice(at, end), head=key, reason="unnamed source")
    if not article:
        return None
    people_at = (bodies.people(part).longest(page.keys, start) for part in ("single", "plural"))
    hit = next((one for one in people_at if one), None) or _agents(page, start)
    if not hit or start in taken.inside:
        return None
    end, country = _modifiers(taken, hit[0])
    draft = Draft(
        at,
        end,
        "description",
        "person",
        page.slice(at, end),
        sector=hit[1],
        country=country,
        reason="unnamed person",
        head=" ".join(page.keys[start : hit[0]]),
    )
    draft.aliases = [page.slice(start, end), page.slice(start, hit[0])]
    return draft


def _some_body(taken: Taken, at: int) -> Draft | None:
    """`sebuah perusahaan tambang nikel`, `suatu yayasan di Jerman`: a body that stays without a name."""
    page = taken.page
    hit = bodies.back_trie().longest(page.keys, at + 1) if page.keys[at] in bodies.words("indefinite") else None
    if hit is None or "organisation" not in hit[1] or not page.joined(at + 1) or at + 1 in taken.inside:
        return None
    head = " ".join(page.keys[at + 1 : hit[0]])
    end, country = _modifiers(taken, hit[0])
    draft = Draft(at, end, "description", "organisation", page.slice(at, end), head=head, country=country)
    draft.sector = next(iter(sorted(bodies.wanted_sectors(head))), None)
    draft.aliases, draft.reason = [page.slice(at + 1, end)], "unnamed body"
    return draft


def _local_body(taken: Taken, at: int) -> Draft | None:
    """`stasiun klimatologi setempat`, `kantor imigrasi setempat`: the one of this place."""
    page = taken.page
    if page.keys[at] not in bodies.words("local"):
        return None
    end = at + 1
    while end - at < _MODIFIERS and page.joined(end) and page.key(end) != "setempat":
        if page.tag[end] not in {"NOUN", "ADJ"} or page.capital(end) or end in taken.inside:
            return None
        end += 1
    if page.key(end) != "setempat" or not page.joined(end):
        return None
    if page.slice(at, end + 1).lower() in bodies.words("unnamed"):
        return None
    draft = Draft(at, end + 1, "description", "organisation", page.slice(at, end + 1), head=page.keys[at])
    draft.aliases, draft.reason = [page.slice(at, end)], "body of this place"
    return draft


def _anonymous(taken: Taken, at: int) -> bool:
    """`pejabat setempat`, `pejabat pertahanan AS`, `pejabat yang enggan disebut namanya`."""
    page, spot = taken.page, at + 1
    if page.key(at) in {"pejabat", "diplomat"}:
        if page.capital(spot) and page.joined(spot):
            return True
        while spot - at <= _MODIFIERS and page.joined(spot) and page.tag[spot] in {"NOUN", "ADJ"}:
            spot += 1
        owner = taken.first.get(spot) if page.joined(spot) else None
        if owner is not None and owner.kind in {"state", "igo", "government"}:
            return True
    if page.key(at) in {"pejabat", "otoritas", "diplomat", "saksi"}:
        return page.key(at + 1) in pointers.words("unnamed", "behind") or (
            page.key(at + 1) == "yang" and page.key(at + 2) in pointers.words("unnamed", "clause")
        )
    return False


def _quantifiers(page: Page, at: int) -> int:
    """The end of the numbers and articles from a word on: "lebih dari 300"."""
    before = bodies.words("before", "plural")
    start = at
    while start < len(page) and page.sentence[start] == page.sentence[at]:
        if not (page.words[start].text[0].isdigit() or page.keys[start] in before):
            break
        if start == at and page.keys[at] in bodies.words("before", "inner"):
            break
        start += 1
    return start


def _group(taken: Taken, at: int, start: int) -> Draft | None:
    """`ribuan mahasiswa`, `para pengungsi di Surin`, `warga`, `tiga buruh pabrik`; the noun begins at `start`."""
    page = taken.page
    if start >= len(page) or start in taken.inside or (start > at and not page.joined(start)):
        return None
    hit: tuple[int, str | None] | None = bodies.people("plural").longest(page.bases, start)
    if not hit and start > at:
        hit = bodies.people("single").longest(page.bases, start) or _agents(page, start)
    if not hit:
        return None
    end, country = hit[0], None
    head = " ".join(page.bases[start:end])
    bare = start == at and not page.words[end - 1].clitic
    if bare and (head in bodies.words("counted") or page.dep[at] == "compound"):
        return None
    draft = Draft(at, end, "description", "group", head=head, sector=hit[1], plural=True, reason="group")
    if page.words[end - 1].clitic:
        draft.asks = "group"
    else:
        end, country = _modifiers(taken, end)
    if page.key(end) in pointers.words("back") and page.joined(end):
        draft.definite = True
        end += 1
    draft.last, draft.country, draft.name = end, country, page.slice(at, end - draft.definite)
    bare_end = next((spot for spot in range(start, end) if page.keys[spot] == "di"), end - draft.definite)
    draft.aliases = [page.slice(start, end - draft.definite), page.slice(start, bare_end), page.slice(start, hit[0])]
    draft.count = 0 if start == at or page.key(at) in bodies.words("before", "known") else 2
    return draft


def _agents(page: Page, at: int) -> tuple[int, str | None] | None:
    """`sembilan penambang`: a noun that is formed like one for a doer."""
    noun = page.tag[at] == "NOUN" and page.words[at].is_word and not page.capital(at)
    return (at + 1, "CVL") if noun and people.agent(page.bases[at]) else None


def _modifiers(taken: Taken, at: int) -> tuple[int, str | None]:
    """The end of the words that narrow a noun down, and the country among them."""
    page, start, country = taken.page, at, None
    while at < len(page) and page.joined(at) and at - start < _MODIFIERS:
        owner = taken.first.get(at)
        if owner is not None and owner.kind != "unspecified":
            at, country = owner.last, owner.country or country
            continue
        key = page.keys[at]
        if key == "berusia" and page.key(at + 2) == "tahun":
            at += 3
            continue
        if key in {"di", "asal"} and page.capital(at + 1) and page.joined(at + 1):
            owner = taken.first.get(at + 1)
            end = owner.last if owner is not None else at + 2
            while (
                owner is None
                and end < len(page)
                and page.joined(end)
                and (page.capital(end) or page.key(end) in {"utara", "selatan", "timur", "barat"})
            ):
                end += 1
            country = owner.country if owner is not None else country
            return end, country
        around = key == "sekitar" and at == start and page.tag[min(at + 1, len(page) - 1)] in {"VERB", "AUX", "PUNCT"}
        if around:
            return at + 1, country
        noun = page.tag[at] in {"NOUN", "ADJ", "PROPN"} and page.words[at].is_word and not page.words[at].clitic
        if (
            not noun
            or page.dep[at] in _PREDICATES
            or key in bodies.words("linking", "stop")
            or key in pointers.words("back")
            or (key in pointers.active_cues() and page.tag[at] != "NOUN")
        ):
            break
        at += 1
    if at > start and page.key(at) == "." and any(page.opens[max(start - 4, 0) : start]):
        at -= 1  # "Ribuan penumpang telantar.": the last word says something of them
    return at, country
