"""Writes synthetic news of realistic length, with the record that a reading of it would give, without any reading.

For measuring how a corpus grows: persons, bodies and places are invented and the sentences come from a few moulds, so
it says nothing about how well articles are read.
"""

from __future__ import annotations

import json
import random
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from menurut.errors import ArticleError
from menurut.model import (
    Actor,
    Cue,
    Document,
    Event,
    Mention,
    Passage,
    Record,
    Role,
    Run,
    Statement,
    content_id,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from menurut.model import Act, Article, EventType, Quad

_BEGIN = ["Ba", "Der", "Ka", "Lo", "Mar", "Ne", "Or", "Pra", "Sal", "Ta", "Vi", "Wi", "Zul", "Hen", "Gu", "Fa"]
_MIDDLE = ["di", "lo", "man", "ra", "si", "to", "ve", "ri", "na", "ku", "ga", "the"]
_END = ["nto", "rov", "lin", "syah", "wati", "dez", "moko", "nger", "taya", "bert", "rini", "khan", "zadi", "worth"]
_POSTS = ["Bupati", "Wali Kota", "Rektor Universitas", "Kapolres", "Direktur Utama PT", "Kepala Dinas", "Camat"]
_BODIES = ["Serikat Nelayan", "Dewan Adat", "Yayasan", "Persatuan Petani", "Koperasi", "Aliansi Warga", "Forum"]
_OUTLETS = [f"Harian {name}" for name in ("Teluk", "Lembah", "Muara", "Bukit", "Pesisir", "Rawa", "Tanjung", "Delta")]
_CUES: tuple[tuple[str, str, Act], ...] = (
    ("mengatakan", "kata", "state"),
    ("menyatakan", "nyata", "state"),
    ("membantah", "bantah", "deny"),
    ("menuding", "tuding", "accuse"),
    ("mendesak", "desak", "urge"),
    ("memuji", "puji", "praise"),
    ("mengakui", "aku", "admit"),
)
_DEEDS: tuple[tuple[str, EventType, Quad], ...] = (
    ("bertemu", "CONSULT", 1),
    ("membantu", "AID", 2),
    ("menggugat", "SANCTION", 4),
    ("menyerang", "ASSAULT", 4),
    ("menahan", "COERCE", 4),
    ("mengecam", "ACCUSE", 3),
    ("menyetujui", "AGREE", 1),
)
_NOUNS = [
    "anggaran", "pelabuhan", "jembatan", "bantuan", "gencatan senjata", "tambang", "pupuk", "irigasi", "pemilihan",
    "bendungan", "kapal", "listrik", "sekolah", "rumah sakit", "beras", "pajak", "hutan", "tanah adat",
]  # fmt: skip
_TAILS = [
    "akan dibahas lagi pekan depan bersama warga",
    "tidak pernah dijanjikan kepada siapa pun",
    "sudah selesai sebelum musim hujan tiba",
    "tertunda karena biaya yang terus naik",
    "membawa manfaat bagi desa di sekitar sungai",
    "harus diperiksa oleh lembaga yang berwenang",
]
_FILL = [
    "Warga sudah menunggu sejak pagi di halaman balai, sebagian membawa spanduk dan bekal dari rumah masing-masing.",
    "Harga di pasar setempat naik turun sepanjang bulan ini, terutama untuk cabai, bawang, dan minyak goreng.",
    "Hujan deras membuat jalan menuju lokasi sulit dilewati, sehingga rombongan tiba lebih lambat dari rencana.",
    "Pembahasan serupa pernah digelar dua tahun lalu, tetapi berakhir tanpa keputusan yang mengikat para pihak.",
]
_RUN = Run(code="newsroom", model="newsroom", lexicon="newsroom")


class Invented(NamedTuple):
    """Somebody who does not exist."""

    name: str
    short: str
    role: str
    kind: str


@cache
def people(count: int = 20_000) -> tuple[Invented, ...]:
    """Invented persons, the first of whom are met most often."""
    dice = random.Random(4)
    found: dict[str, Invented] = {}
    while len(found) < count:
        given, family = _word(dice), _word(dice) + _word(dice).lower()
        name = f"{given} {family}"
        found[name] = Invented(name, family, f"{dice.choice(_POSTS)} {_word(dice)} {_word(dice)}", "person")
    return tuple(found.values())


@cache
def bodies(count: int = 1_000) -> tuple[Invented, ...]:
    """Invented organisations."""
    dice = random.Random(5)
    names = dict.fromkeys(f"{dice.choice(_BODIES)} {_word(dice)} {_word(dice)}" for _ in range(count))
    return tuple(Invented(name, name, "", "organisation") for name in names)


def documents(count: int, *, first: int = 0, days: int = 1500) -> Iterator[Document]:
    """Documents that `read` understands, in the order of their days but for a few that come late."""
    for number in range(first, first + count):
        text, _ = _written(number)
        dice = random.Random(-number)
        day = number * days // max(first + count, 1) - dice.choice([0, 0, 0, 0, 1, 2, 30])
        fields = {"title": f"Perkara {number} di {_word(dice)}", "text": text, "publisher": dice.choice(_OUTLETS)}
        yield Document(
            locator=f"newsroom#{number}",
            media="fields",
            raw=json.dumps(fields).encode(),
            published=_day(max(day, 0)),
            url=f"https://newsroom.example/{number}",
        )


def read(article: Article) -> Record:
    """The record of an article that `documents` wrote.

    Raises:  ArticleError where somebody else wrote it.
    """
    number = int((article.url or "/0").rpartition("/")[2])
    text, rows = _written(number)
    if article.text != text:
        raise ArticleError("this article is not of the newsroom", "unknown", article.url or "")
    return Record(article=article, actors=rows.actors, statements=rows.statements, events=rows.events, run=_RUN)


class _Rows(NamedTuple):
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]


class _Desk:
    """One article in the making: its text so far, and what stands where."""

    def __init__(self) -> None:
        self.text = ""
        self.mentions: dict[Invented, list[Mention]] = {}
        self.statements: list[Statement] = []
        self.events: list[Event] = []

    def put(self, words: str) -> Passage:
        start = len(self.text)
        self.text += words
        return Passage(start=start, end=len(self.text), text=words)

    def name(self, who: Invented) -> str:
        """Write a name, whole where it is the first time, and return the actor's id."""
        first = who not in self.mentions
        actor = content_id("p", who.name)
        if first and who.role:
            self.put(f"{who.role} ")
        span = self.put(who.name if first else who.short)
        mention = Mention(start=span.start, end=span.end, text=span.text, form="name", actor=actor, reason="newsroom")
        self.mentions.setdefault(who, []).append(mention)
        return actor


@cache
def _word_list() -> tuple[str, ...]:
    return tuple(begin + middle + end for begin in _BEGIN for middle in ("", *_MIDDLE) for end in _END)


def _word(dice: random.Random) -> str:
    return dice.choice(_word_list())


def _day(number: int) -> str:
    from datetime import date, timedelta

    return (date(2020, 1, 1) + timedelta(days=number)).isoformat()


def _written(number: int) -> tuple[str, _Rows]:
    """The text and the rows of the article with a number: about 350 words, 8 statements and 4 events."""
    dice = random.Random(number)
    cast = _cast(dice)
    desk = _Desk()
    for paragraph in range(dice.randint(6, 14)):
        if paragraph:
            desk.put("\n\n")
        _told(desk, cast, dice)
        if dice.random() < 0.5:
            desk.put(" ")
            _done(desk, cast, dice)
        desk.put(" " + dice.choice(_FILL))
    actors = tuple(_actor(who, mentions) for who, mentions in desk.mentions.items())
    return desk.text, _Rows(actors, tuple(desk.statements), tuple(desk.events))


def _cast(dice: random.Random) -> list[Invented]:
    crowd, unions = people(), bodies()
    persons = [crowd[int(len(crowd) * dice.random() ** 3)] for _ in range(dice.randint(2, 6))]
    return persons + [unions[int(len(unions) * dice.random() ** 2)] for _ in range(dice.randint(1, 3))]


def _actor(who: Invented, mentions: Sequence[Mention]) -> Actor:
    first = mentions[0]
    role = Passage(start=first.start - len(who.role) - 1, end=first.start - 1, text=who.role)
    return Actor(
        id=first.actor,
        name=who.name,
        kind="person" if who.role else "organisation",
        country="IDN",
        sector="GOV" if who.role else "CVL",
        aliases=(who.short,) if len(mentions) > 1 and who.short != who.name else (),
        roles=(Role(title=role, affiliation=None),) if who.role else (),
        mentions=tuple(mentions),
    )


def _told(desk: _Desk, cast: list[Invented], dice: random.Random) -> None:
    speaker, about = dice.choice(cast), dice.choice(cast)
    relay = dice.choice(cast) if dice.random() < 0.1 else None
    relayed_by: tuple[str, ...] = ()
    if relay:
        desk.put("Menurut ")
        relayed_by = (desk.name(relay),)
        desk.put(", ")
    said = desk.name(speaker)
    form, lemma, act = dice.choice(_CUES)
    desk.put(" ")
    cue = desk.put(form)
    desk.put(" bahwa ")
    start = len(desk.text)
    desk.put(f"{dice.choice(_NOUNS)} dan {dice.choice(_NOUNS)} yang diurus ")
    target = desk.name(about)
    desk.put(f" {dice.choice(_TAILS)}")
    content = Passage(start=start, end=len(desk.text), text=desk.text[start:])
    desk.put(".")
    desk.statements.append(
        Statement(
            id=content_id("s", content.start, content.end),
            kind=dice.choice(["direct", "indirect", "indirect"]),
            act=act,
            content=content,
            cue=Cue(start=cue.start, end=cue.end, text=form, lemma=lemma),
            speakers=(said,),
            speaker_span=None,
            targets=(target,) if target != said else (),
            relayed_by=relayed_by,
            confidence=0.9,
        )
    )


def _done(desk: _Desk, cast: list[Invented], dice: random.Random) -> None:
    doer, other = dice.choice(cast), dice.choice(cast)
    actor = desk.name(doer)
    form, kind, quad = dice.choice(_DEEDS)
    desk.put(" ")
    trigger = desk.put(form)
    desk.put(" ")
    recipient = desk.name(other)
    desk.put(f" soal {dice.choice(_NOUNS)}.")
    desk.events.append(
        Event(
            id=content_id("e", kind, trigger.start, trigger.end),
            type=kind,
            mode=None,
            quad=quad,
            actors=(actor,),
            recipients=(recipient,) if recipient != actor else (),
            trigger=trigger,
            polarity="negative" if dice.random() < 0.1 else "positive",
            claimed_by=(desk.statements[-1].id,) if dice.random() < 0.3 else (),
            confidence=0.9,
        )
    )
