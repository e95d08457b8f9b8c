"""Statements of public figures on a part of the PFSA-ID corpus, for reference (Purnomo et al. 2022, CC BY-NC-SA).

    python bench/pfsa.py FOLDER [FILE] [--predictions OUT.jsonl]

FOLDER holds the corpus file (``dev-30.txt`` unless named) and its two scripts, ``pfsa_detok.py``, which puts the tokens
back together as running text, and ``pfsa_score.py``, which compares spans; quotation marks and punctuation at the ends
of spans are trimmed on both sides. Nothing of the corpus is kept.

The corpus labels the direct quotations of public figures only, so all but STATEMENT are counted where the speaker is
one: has a role, other than that of a citizen (sector CVL), and no age behind the name. Its labels never overlap, and
the whole lead sentence of an article is one of them (ISSUE): nothing else is ever labelled there, so what stands in the
lead is not counted, and who is named in full there is looked for behind it. What is counted as what:

    STATEMENT            content of a direct statement
    CUE, CUECOREF        its cue, the latter where -nya stands in it (`ujarnya`)
    PERSON               the first place behind the lead with the whole name of a speaker, ranks and honorifics included
    PERSONCOREF          the name that stands at a cue, where it is not that first place
    ROLE, AFFILIATION    title and body of the role nearest to that first place and of those beside it
    DATETIME             the words that say on which day, of any statement of such a speaker; LOCATION where
    EVENT                on what occasion
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import menurut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.model import Actor, Mention, Passage, Role, Statement

Span = tuple[int, int, str]
_AGE = re.compile(r" \(\d\d\)|, \d\d,")
_PART_OF_DAY = re.compile(r" (pagi|siang|sore|petang|malam|dini hari)$")
_ENDS = re.compile(r"[.?!”“\"]")
_LEAD = re.compile(r"[^\W\d]{3}[.?!][”“\"]? |[\d)%”“\"][.?!] |$")
"""How the lead sentence ends; a short word before a full stop is an initial or a rank."""
_APART_N = 40
"""Characters that may stand between two roles of one person: `yang juga menjabat sebagai`."""
_HEAD_N = 40
"""Characters by which the beginning of an article is found in its document."""
LABELS = (
    *("STATEMENT", "CUE", "CUECOREF", "PERSON", "PERSONCOREF"),
    *("ROLE", "AFFILIATION", "DATETIME", "LOCATION", "EVENT"),
)


def spans(reading: menurut.Reading) -> Iterator[Span]:
    """Everything the corpus has a label for, in characters of the article."""
    text, lead = reading.article.text, lead_end(reading.article.text)
    actors = {actor.id: actor for actor in reading.actors}
    direct = [statement for statement in reading.statements if statement.kind == "direct"]
    public = {one: actors[one] for said in direct for one in said.speakers if is_public(text, actors[one])}
    places = {one: place for one, actor in public.items() if (place := first_naming(text, actor, lead))}
    for said in direct:
        yield said.content.start, said.content.end, "STATEMENT"
        if set(said.speakers) & set(public):
            yield from _cue(said)
            yield from _short_name(said, public, places)
    for said in reading.statements:
        if set(said.speakers) & set(public):
            yield from (span for span in _setting(said) if span[0] >= lead)
    for one, (start, end) in places.items():
        yield start, end, "PERSON"
        for role in beside(text, public[one].roles, start, end):
            yield from (span for span in _role(role) if span[0] >= lead)


def is_public(text: str, actor: Actor) -> bool:
    """Whether somebody has an office or a function, and is not introduced as a citizen."""
    place = first_naming(text, actor)
    aged = place is not None and _AGE.match(text, place[1])
    return bool(actor.roles) and actor.sector != "CVL" and not aged


def _cue(said: Statement) -> Iterator[Span]:
    if said.cue is not None and not said.content.start <= said.cue.start < said.content.end:
        yield said.cue.start, said.cue.end, "CUECOREF" if said.cue.text.endswith("nya") else "CUE"


def _short_name(said: Statement, public: dict[str, Actor], places: dict[str, tuple[int, int]]) -> Iterator[Span]:
    at = said.speaker_span
    for one in said.speakers:
        for mention in public[one].mentions if one in public else ():
            inside = at is not None and at.start <= mention.start and mention.end <= at.end
            first = one in places and mention.start <= places[one][0] < mention.end
            if inside and not first and mention.form == "name":
                yield mention.start, mention.end, "PERSONCOREF"


def _setting(said: Statement) -> Iterator[Span]:
    if said.said_on is not None:
        day = said.said_on.span
        yield day.start, day.start + len(_PART_OF_DAY.sub("", day.text)), "DATETIME"
    for passage, label in ((said.place, "LOCATION"), (said.occasion, "EVENT")):
        if passage:
            yield passage.start, passage.end, label


def _role(role: Role) -> Iterator[Span]:
    for passage, label in ((role.title, "ROLE"), (role.affiliation, "AFFILIATION")):
        if passage is not None:
            yield passage.start, passage.end, label


def lead_end(text: str) -> int:
    """Where the lead sentence ends.

    >>> lead_end("BUMI ASRI, KOMPAS — Bupati M. Salim resah. Hujan turun.")
    43
    """
    found = _LEAD.search(text)
    return found.end() if found else len(text)


def first_naming(text: str, actor: Actor, start: int = 0) -> tuple[int, int] | None:
    """Where the whole name of a person first stands behind `start`, with the ranks before it and without the role."""
    for mention in actor.mentions if actor.kind == "person" else ():
        if mention.start < start:
            continue
        at = text.find(actor.name, mention.start, mention.end)
        if mention.form == "name" and at >= 0:
            return _behind_roles(text, actor, mention, at), at + len(actor.name)
    return None


def _behind_roles(text: str, actor: Actor, mention: Mention, at: int) -> int:
    ends = (part.end for role in actor.roles for part in _parts(role) if mention.start <= part.start and part.end <= at)
    start = max(ends, default=mention.start)
    start = max(start, text.rfind(", ", start, at))  # a place may stand between: `Dosen Universitas X, Padang, Y`
    while start < at and text[start] in " ,":
        start += 1
    return start


def _parts(role: Role) -> Iterator[Passage]:
    yield from (part for part in (role.title, role.affiliation) if part is not None)


def beside(text: str, roles: tuple[Role, ...], start: int, end: int) -> Iterator[Role]:
    """The role nearest to a name and those that stand with it in the same sentence, from the name outwards."""

    def gap(role: Role) -> int:
        return min(max(start - part.end, part.start - end) for part in _parts(role))

    for place, role in enumerate(sorted(roles, key=gap)):
        first, last = min(part.start for part in _parts(role)), max(part.end for part in _parts(role))
        between = text[last:start] if last <= start else text[end:first]
        if place == 0 or (len(between) <= _APART_N and not _ENDS.search(between)):
            start, end = min(start, first), max(end, last)
            yield role


def rows(document: dict[str, Any], reading: menurut.Reading) -> Iterator[dict[str, Any]]:
    """The spans of a reading in characters of its document, whose dateline the article has no longer."""
    shift = max(0, document["text"].find(reading.article.text[:_HEAD_N]))
    for start, end, label in dict.fromkeys(spans(reading)):
        yield {"doc": document["doc"], "start": start + shift, "end": end + shift, "label": label}


def main() -> None:
    """Read every document, compare, print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("file", nargs="?", default="dev-30.txt")
    options.add_argument("--predictions", type=Path, help="write the spans here, one JSON object a line")
    chosen = options.parse_args()
    sys.path.insert(0, str(chosen.folder))
    detok, scoring = import_module("pfsa_detok"), import_module("pfsa_score")
    corpus = str(chosen.folder / chosen.file)
    documents = list(detok.documents(corpus))
    found = [row for document in documents for row in rows(document, menurut.read_text(document["text"]))]
    if chosen.predictions:
        chosen.predictions.write_text("".join(json.dumps(row) + "\n" for row in found), "utf-8")
    tokens, tags, _ = detok.read_conll(corpus)
    by_doc = {document["doc"]: document for document in documents}
    predicted = [_in_tokens(row, by_doc[row["doc"]]) for row in found]
    sides = ([scoring.trimmed(span, tokens) for span in side] for side in (scoring.spans(tags), predicted))
    table = scoring.score(*sides, LABELS)
    print(f"{'':<12} {'gold':>5} {'found':>5}   exact: {'P':>5} {'R':>5} {'F1':>5}")
    for label, row in table.items():
        shares = " ".join(f"{100 * share:>5.1f}" for share in row["exact"])
        print(f"{label:<12} {row['gold']:>5} {row['pred']:>5}          {shares}")


def _in_tokens(row: dict[str, Any], document: dict[str, Any]) -> Span:
    inside = [at for at, (a, b) in enumerate(document["offsets"]) if a < row["end"] and b > row["start"]]
    return document["first_token"] + inside[0], document["first_token"] + inside[-1] + 1, row["label"]


if __name__ == "__main__":
    main()
