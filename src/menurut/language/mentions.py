"""Finds every place in an article where somebody is named, described or pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.language.mentions_chains import chain_roles, namesakes
from menurut.language.mentions_kinds import widened
from menurut.language.mentions_lands import organs, unlisted
from menurut.language.mentions_names import known, patterned, relaying
from menurut.language.mentions_nominals import Taken, nominals, point
from menurut.language.mentions_page import Draft, Page, open_page
from menurut.language.mentions_persons import persons, solo_words
from menurut.language.mentions_pointers import pointing
from menurut.language.mentions_roleless import after_name, give_roles
from menurut.language.mentions_sorts import handles, held_back, initials, sorted_bodies
from menurut.language.mentions_split import gather, weight
from menurut.language.mentions_titles import Names
from menurut.lexicon import bodies, names, titles
from menurut.lexicon.people import relations
from menurut.lexicon.pointers import words as pointer_words

if TYPE_CHECKING:
    from collections.abc import Iterable


__all__ = ["Draft", "Page", "find", "open_page"]


def find(page: Page) -> list[Draft]:
    """Every mention of the page as a draft, by first word, the longer of two first.

    Names inside a longer mention ("Rusia" in "Presiden Rusia Vladimir Putin") stand as mentions of their own.
    """
    somebody = held_back(page)
    gazetteer = [draft for draft in known(page) if page.slice(draft.first, draft.last) not in somebody]
    gazetteer = sorted([*gazetteer, *unlisted(page, gazetteer)], key=lambda draft: draft.first)
    solo = solo_words(page, {draft.first: draft for draft in gazetteer})
    by_word = {draft.first: draft for draft in gazetteer}
    patterns, gazetteer = _spelled_out(page, patterned(page, by_word, solo), gazetteer)
    patterns, gazetteer = _larger(page, [draft for draft in patterns if not _room(page, draft)], gazetteer)
    begun = {draft.first: draft for draft in (*patterns, *gazetteer)}
    patterns += organs(page, begun, solo)
    patterns += sorted_bodies(page, {draft.first: draft for draft in (*patterns, *gazetteer)}, solo)
    taken = {at for draft in (*patterns, *gazetteer) for at in range(draft.first, draft.last)}
    patterns += relaying(page, taken)
    body_at = dict(by_word)
    for draft in patterns:
        body_at[draft.first] = draft
    sought = Names(page, body_at, solo, gather(page, solo))
    sought.solo = solo | _parts(sought)
    sought.clues, sought.settled = gather(page, sought.solo), True
    people = [*persons(sought)]
    people += _initials(page, people, body_at)
    covered = {at for draft in (*people, *patterns, *gazetteer) for at in range(draft.first, draft.last)}
    people += [*initials(page, covered), *handles(page)]
    apposed = list(_apposed(sought, people))
    people = namesakes(page, chain_roles(page, give_roles(page, people, body_at)))
    abbreviated = list(_abbreviations(page, [*patterns, *gazetteer]))
    gazetteer = [draft for draft in gazetteer if draft.kind is not None]
    patterns = _before_names(page, patterns, people)
    widened(page, people)
    _point_back(page, people)
    people = [draft for draft in people if _stands(page, draft)]
    fixed = [*gazetteer, *patterns, *people, *apposed, *abbreviated]
    pointers = list(pointing(page))
    loose = list(nominals(_taken(page, fixed, pointers)))
    return sorted(_without_clashes([*fixed, *loose, *pointers]), key=lambda draft: (draft.first, -draft.last))


def _room(page: Page, draft: Draft) -> bool:
    """Whether words are no body but where people write to each other: `grup WhatsApp`."""
    rooms, platforms = bodies.words("platforms", "rooms"), bodies.words("platforms")
    return page.bases[draft.first] in rooms and not platforms.isdisjoint(page.keys[draft.first + 1 : draft.last])


def _parts(sought: Names) -> frozenset[str]:
    """Words of full names, by which the same people may be called later."""
    page = sought.page
    found: set[str] = set()
    for draft in persons(sought):
        words = (draft.name or "").lower().split()
        if draft.form == "name" and draft.kind == "person" and (len(words) > 1 or draft.roles):
            spots = range(max(draft.first, draft.last - len(words)), draft.last)
            found.update(page.keys[at] for at in spots if weight(page, sought.clues, at) > 0)
    short = {word for word in found if len(word) < 3}
    return frozenset(found - short - titles.words("particles") - pointer_words("openers"))


def _initials(page: Page, people: list[Draft], taken: dict[int, Draft]) -> Iterable[Draft]:
    """People called by their initials: `JK` where the article has named Jusuf Kalla."""
    full: dict[str, Draft] = {}
    for draft in people:
        words = (draft.name or "").split()
        if draft.form == "name" and len(words) > 1:
            full.setdefault("".join(word[0] for word in words).upper(), draft)
    for at, word in enumerate(page.words):
        holder = full.get(word.text) if word.acronym else None
        if holder is not None and at not in taken and holder.first < at and page.key(at - 1) != "(":
            yield Draft(at, at + 1, "name", "person", same=holder, reason="initials", head=word.text)


def _spelled_out(page: Page, patterns: list[Draft], gazetteer: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Capitalised words whose initials stand in brackets behind them are one body, whatever they hold."""
    known = {(draft.first, draft.last) for draft in (*patterns, *gazetteer)}
    found: list[Draft] = []
    for at in range(2, len(page) - 2):
        if page.keys[at] != "(" or page.keys[at + 2] != ")" or not page.words[at + 1].acronym:
            continue
        initials = page.words[at + 1].text
        first = at - len(initials)
        if first < 0 or len(initials) < 3 or any(last == at for _, last in known):
            continue
        if "".join(word.text[0] for word in page.words[first:at]) == initials:
            found.append(
                Draft(first, at, "name", "organisation", page.slice(first, at), reason="pattern", sector="SOC")
            )
    covered = {at for draft in found for at in range(draft.first, draft.last)}
    keep = [draft for draft in patterns if draft.first not in covered]
    return [*keep, *found], [draft for draft in gazetteer if draft.first not in covered]


def _larger(page: Page, patterns: list[Draft], gazetteer: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Where a pattern and a known name begin together, the pattern stays if a place makes it another body."""
    by_word = {draft.first: draft for draft in gazetteer}
    kept: list[Draft] = []
    dropped: set[int] = set()
    for draft in patterns:
        rival = by_word.get(draft.first)
        if rival is None:
            kept.append(draft)
        elif draft.last > rival.last and rival.kind != "state" and _elsewhere(page, rival.last, by_word):
            kept.append(draft)
            dropped.add(draft.first)
    return kept, [draft for draft in gazetteer if draft.first not in dropped]


def _elsewhere(page: Page, at: int, by_word: dict[int, Draft]) -> bool:
    """Whether a state, a region or a place follows a known name and makes it a body of that place."""
    state = by_word.get(at)
    if state is not None and state.kind in {"state", None} and state.country not in {"IDN", None}:
        return True
    if titles.regions().longest(page.keys, at) or page.key(at) in titles.place_words("openers"):
        return True
    return page.capital(at) and page.joined(at) and _stands_alone(page, at)


def _stands_alone(page: Page, at: int) -> bool:
    """Whether a word that no list knows stands by itself elsewhere, and not as a person."""
    key = page.keys[at]
    if names.personal(key) or page.label[at] == "PER" or key in titles.words("tails") or page.capital(at + 1):
        return False
    spots = [spot for spot, other in enumerate(page.keys) if other == key and spot != at and page.capital(spot)]
    lone = [spot for spot in spots if not (page.joined(spot) and page.capital(spot - 1)) and not page.capital(spot + 1)]
    return bool(lone) and not any(page.label[spot] == "PER" for spot in lone)


def _before_names(page: Page, patterns: list[Draft], people: list[Draft]) -> list[Draft]:
    """Bodies end where the name of a person begins that was found behind a role."""
    starts = {draft.title[1]: draft for draft in people if draft.form == "name" and draft.title is not None}
    for draft in patterns:
        for at in range(draft.first + 1, draft.last):
            if at in starts and starts[at].first < draft.first:
                draft.last, draft.name = at, page.slice(draft.first, at)
                break
    return patterns


def _apposed(sought: Names, people: list[Draft]) -> Iterable[Draft]:
    """Roles behind a name become roles of that name, and mentions of it."""
    for draft in people:
        if draft.form != "name" or draft.kind != "person":
            continue
        title = after_name(sought, draft)
        if title is None:
            continue
        words = (title.first, title.last)
        draft.roles.append((words, title.affiliation, title.head))
        draft.sector = draft.sector or title.sector
        if title.body is not None and draft.country is None:
            draft.country = title.body.country
        yield Draft(title.first, title.last, "role", "person", same=draft, reason="apposition", head=title.head)


def _abbreviations(page: Page, drafts: list[Draft]) -> Iterable[Draft]:
    """A short form in brackets behind a body (`Forum Nelayan (FN)`), there and wherever it stands alone."""
    starts = {draft.first for draft in drafts}
    spots: dict[str, list[int]] = {}
    for at, word in enumerate(page.words):
        if word.acronym and at not in starts:
            spots.setdefault(word.text, []).append(at)
    for draft in drafts:
        at = draft.last
        if page.key(at) == "(" and page.key(at + 2) == ")" and page.words[at + 1].acronym:
            short = page.words[at + 1].text
            draft.aliases.append(short)
            for spot in spots.pop(short, ()):
                yield Draft(spot, spot + 1, "name", draft.kind, same=draft, reason="abbreviation", head=short)


def _point_back(page: Page, people: list[Draft]) -> None:
    """A role without a name that a determiner closes is a definite description: `mantan ketua DPRD itu`."""
    for draft in people:
        if draft.form != "role" or draft.asks:
            continue
        before = page.key(draft.first)
        last = point(page, draft.last)
        if last or before == "sang" or (draft.first and page.key(draft.first - 1) == "sang"):
            draft.last = last or draft.last
            kin = draft.head in relations() and not last  # "sang suami"
            draft.form, draft.asks, draft.definite = "description", "related" if kin else "person", True


def _taken(page: Page, fixed: list[Draft], pointers: list[Draft]) -> Taken:
    first: dict[int, Draft] = {}
    for draft in sorted(fixed, key=lambda draft: (draft.kind == "person", draft.last)):
        if draft.form == "name" or draft.first not in first:
            first[draft.first] = draft
    inside = {at for draft in fixed if draft.form == "name" or draft.same for at in range(draft.first, draft.last)}
    inside |= {at for draft in pointers if draft.form != "clitic" for at in range(draft.first, draft.last)}
    inside |= {at for draft in fixed if _stands(page, draft) for at in range(draft.first, draft.last)}
    return Taken(page, first, frozenset(inside))


def _stands(page: Page, draft: Draft) -> bool:
    """Whether a role without a name is an actor by itself, rather than a group or an unnamed person."""
    if draft.form == "name":
        return True
    if draft.definite:
        return True
    head = draft.head.split()
    crowd = bodies.people("plural").longest(head, 0) or bodies.people("single").longest(head, 0)
    if draft.asks == "owner":
        return draft.head in titles.words("unique") or not crowd
    if page.key(draft.first - 1) in {"seorang", "para", "sejumlah", "beberapa", "ratusan", "ribuan", "puluhan"}:
        return False
    if draft.head in titles.words("unique"):
        return True
    loose = draft.head in bodies.words("unnamed") or draft.head in titles.words("members")
    return draft.affiliation is not None and not crowd and not loose


def _without_clashes(drafts: list[Draft]) -> list[Draft]:
    """Drop roles that are nobody in particular, and drafts that cover the same words as a stronger one."""
    strength = {"name": 0, "role": 1, "description": 2, "pronoun": 3, "clitic": 3}
    kept: dict[tuple[int, int], Draft] = {}
    pairs = [draft for draft in drafts if draft.asks == "pair"]
    for draft in drafts:
        if any(pair is not draft and pair.first <= draft.first and draft.last <= pair.last for pair in pairs):
            continue
        spot = (draft.first, draft.last) if draft.span is None else draft.span
        rival = kept.get(spot)
        if rival is None or strength[draft.form] < strength[rival.form] or (draft.same and not rival.same):
            kept[spot] = draft
    return list(kept.values())
