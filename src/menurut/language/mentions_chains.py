"""Several offices of one person: `Wakil Ketua MPR dan anggota Komisi III DPR, X`, `X, yang juga juru bicara Y`.

Also people after whom a body is called: nobody speaks or acts in `Dosen Universitas Jenderal Sudirman, X`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.lexicon import bodies, titles

if TYPE_CHECKING:
    from menurut.language.mentions_page import Draft, Page


def chain_roles(page: Page, people: list[Draft]) -> list[Draft]:
    """Give bare roles that are joined to a named person's role to that person; they are nobody else then."""
    bare = {draft.last: draft for draft in people if draft.form == "role" and draft.kind == "person" and not draft.asks}
    begun = {draft.first: draft for draft in bare.values()}
    given: set[int] = set()
    for draft in people:
        if draft.form != "name" or draft.kind != "person" or draft.same is not None:
            continue
        for spot, other in ((0, _before(page, draft, bare)), (len(draft.roles), _behind(page, draft, begun))):
            if other is not None and other.title is not None:
                draft.roles.insert(spot, (other.title, other.affiliation, other.head))
                draft.sector = draft.sector or other.sector
                draft.country = draft.country or other.country
                draft.first = min(draft.first, other.first)
                given.add(id(other))
    return [draft for draft in people if id(draft) not in given]


def _before(page: Page, draft: Draft, bare: dict[int, Draft]) -> Draft | None:
    """The role that a joining word puts before the one beside the name; `dan` joins only where commas set it off."""
    if not draft.roles:
        return None
    first = draft.first
    for size in (2, 1):
        joint = " ".join(page.keys[max(0, first - size) : first])
        if joint not in titles.words("joins") or not page.joined(first):
            continue
        if joint in titles.words("joins", "loose") and not _set_off(page, draft):
            return None
        return bare.get(first - size)
    return None


def _set_off(page: Page, draft: Draft) -> bool:
    """Whether a comma stands between the roles and the one name they have, and another closes it."""
    words = len((draft.name or "").split())
    at = draft.last - words
    return page.key(at - 1) == "," and page.key(draft.last) not in titles.words("joins", "loose")


def _behind(page: Page, draft: Draft, begun: dict[int, Draft]) -> Draft | None:
    """The role that a relative clause gives: `X, yang juga Ketua Y`."""
    at = draft.last + (page.key(draft.last) == ",")
    for size in (4, 3, 2, 1):
        if " ".join(page.keys[at : at + size]) in titles.words("relatives"):
            return begun.get(at + size)
    return None


def namesakes(page: Page, people: list[Draft]) -> list[Draft]:
    """Drop people who stand only inside the name of the body that another one's office belongs to."""
    owned = [
        (body, draft) for draft in people if draft.form == "name" for _, body, _ in draft.roles if body is not None
    ]
    spans = [(body, draft) for body, draft in owned if bodies.heads().longest(page.keys, body[0])]
    return [draft for draft in people if not any(_inside(page, draft, *span) for span in spans)]


def _inside(page: Page, draft: Draft, body: tuple[int, int], owner: Draft) -> bool:
    if draft is owner or draft.form != "name" or draft.kind != "person" or draft.same is not None:
        return False
    first = draft.last - len((draft.name or "").split())
    return body[0] < first and draft.last <= body[1] and not {"dan", "serta", ","} & set(page.keys[body[0] : first])
