"""The state of coreference: entities so far, where each was mentioned, and who stands in the foreground."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from menurut.lexicon import names, pointers, titles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from menurut.language.mentions_page import Draft, Page
    from menurut.model import ActorKind, MentionForm

_REACH = 8
"""Sentences after which nobody is in the foreground any more."""
_SUBJECT, _OWNED = 4.0, 2.0
"""What a subject gains in the foreground, and what it loses inside another clause or as somebody's kin."""
_INNER = frozenset({"acl", "acl:relcl", "advcl", "csubj"})


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody in the article while mentions are still being gathered."""

    kind: ActorKind
    name: str
    country: str | None = None
    sector: str | None = None
    aliases: dict[str, None] = field(default_factory=dict)
    roles: list[tuple[tuple[int, int], tuple[int, int] | None]] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)
    bodies: list[Entity] = field(default_factory=list)
    ties: list[tuple[str, Entity]] = field(default_factory=list)
    """What this one is to others: ("child", the parent)."""
    female: bool | None = None
    counted: bool = False

    def call(self, *forms: str | None) -> None:
        """Remember other names."""
        for form in forms:
            if form and form != self.name:
                self.aliases.setdefault(" ".join(form.split()))

    def known_as(self, folded: str) -> bool:
        """Whether a folded name is one of its names."""
        return folded == self.name.casefold() or any(folded == alias.casefold() for alias in self.aliases)


@dataclass(slots=True)
class Sighting:
    """One mention of an entity: where it stands and how strongly it holds the foreground."""

    entity: Entity
    first: int
    last: int
    sentence: int
    subject: bool
    speaker: bool
    quoted: bool
    named: bool
    start: int
    end: int
    form: MentionForm
    reason: str
    weight: float = 0.0
    """How far its place in the clause brings it to the foreground."""


@dataclass(slots=True)
class Scene:
    """All entities and sightings; sightings are kept in order of the text once a pass is done."""

    page: Page
    entities: list[Entity] = field(default_factory=list)
    sightings: list[Sighting] = field(default_factory=list)
    of: dict[int, Entity] = field(default_factory=dict)
    pairs: list[tuple[int, list[Entity]]] = field(default_factory=list)
    """Who was meant together by `keduanya` and its like, with the sentence."""

    def add(self, entity: Entity) -> Entity:
        """Take a new entity in."""
        self.entities.append(entity)
        return entity

    def see(self, draft: Draft, entity: Entity, reason: str, form: MentionForm | None = None) -> None:
        """Link a draft to an entity."""
        page = self.page
        start, end = draft.span or (page.words[draft.first].start, page.words[draft.last - 1].end)
        self.sightings.append(
            Sighting(
                entity,
                draft.first,
                draft.last,
                page.sentence[draft.first],
                is_subject(page, draft.first, draft.last),
                is_speaker(page, draft.first, draft.last),
                page.quoted[draft.first],
                draft.form == "name",
                start,
                end,
                form or draft.form,
                reason,
                _weight(page, draft),
            )
        )
        self.of.setdefault(id(draft), entity)

    def state(self, country: str) -> Entity | None:
        """The state with a country code, taken in where the article has not named it."""
        for entity in self.entities:
            if entity.kind == "state" and entity.country == country:
                return entity
        entry = names.state_of(country)
        return self.add(Entity("state", entry.name, country, "GOV")) if entry else None

    def foreground(self, at: int, wanted: Callable[[Entity], bool], reach: int = _REACH) -> Entity | None:
        """The wanted entity that stands out most at a word: recent, a subject or speaker, not inside a quotation."""
        ranked = self.ranked(at, wanted, reach)
        return ranked[0] if ranked else None

    def ranked(
        self, at: int, wanted: Callable[[Entity], bool], reach: int = _REACH, *, speaking: bool = False
    ) -> list[Entity]:
        """Wanted entities seen before a word, the most prominent first.

        `speaking` asks for who speaks: a speaker before counts for more, the subject of the reported clause less.
        """
        sentence = self.page.sentence[at]
        best: dict[int, tuple[float, Entity]] = {}
        for sighting in self.sightings:
            far = sentence - sighting.sentence
            if sighting.last > at or far > reach or not wanted(sighting.entity):
                continue
            if speaking and sighting.quoted:
                continue  # nobody is named in the words that are then said to be his
            score = -3.0 * far + sighting.weight - 4.0 * sighting.quoted + sighting.first / 1e5
            if speaking:
                score += 3.0 * sighting.speaker - 5.0 * (far == 0 and not sighting.speaker)
            key = id(sighting.entity)
            if key not in best or score > best[key][0]:
                best[key] = (score, sighting.entity)
        return [entity for _, entity in sorted(best.values(), key=lambda pair: -pair[0])]

    def latest(self, at: int, wanted: Callable[[Entity], bool]) -> Entity | None:
        """The wanted entity mentioned last before a word, however far back."""
        spots = [sighting for sighting in self.sightings if sighting.last <= at and wanted(sighting.entity)]
        return max(spots, key=lambda sighting: sighting.first).entity if spots else None

    def in_sentence(self, at: int) -> Iterable[Sighting]:
        """Sightings in the sentence of a word, in order of the text."""
        sentence = self.page.sentence[at]
        found = [sighting for sighting in self.sightings if sighting.sentence == sentence]
        return sorted(found, key=lambda sighting: sighting.first)

    def country_at(self, at: int) -> str:
        """The country that the text is about at a word; Indonesia by default.

        Mentions count, those near thrice and subjects twice; not diplomats, who are abroad, nor names inside others.
        """
        sentence = self.page.sentence[at]
        weight: dict[str, float] = {"IDN": 1.0}
        reached = 0
        for sighting in sorted(self.sightings, key=lambda one: (one.start, -one.end)):
            country, inside = sighting.entity.country, sighting.end <= reached
            reached = max(reached, sighting.end)
            if inside or not country or sighting.entity.kind in {"media", "group"}:
                continue
            if not pointers.words("diplomats").isdisjoint(sighting.entity.offices):
                continue
            near = -1 <= sentence - sighting.sentence <= 2
            weight[country] = weight.get(country, 0.0) + (1.0 + sighting.subject) * (1.0 + 2.0 * near)
        return max(weight, key=lambda country: weight[country])


def _weight(page: Page, draft: Draft) -> float:
    """Subjects of main clauses stand before those of clauses inside; kin told of by `-nya` behind their owner."""
    first, last = draft.first, draft.last
    if not is_subject(page, first, last):
        return -_OWNED if draft.asks == "related" else 0.0
    return _SUBJECT - _OWNED * (_embedded(page, first, last) or (draft.asks == "related" and not page.opens[first]))


def _embedded(page: Page, first: int, last: int) -> bool:
    """Whether words are the subject of a relative or subordinate clause and of no other."""
    verbs = [page.governor[spot] for spot in range(first, last) if page.dep[spot].startswith("nsubj")]
    return bool(verbs) and all(page.dep[verb] in _INNER for verb in verbs)


def is_subject(page: Page, first: int, last: int) -> bool:
    """Whether words stand as a subject or speaker: by the parse, or beside a verb of speech."""
    if any(page.dep[spot].startswith("nsubj") for spot in range(first, last)):
        return True
    if page.opens[first] and page.key(last) != ",":
        return True
    if any(
        page.dep[spot] == "appos" and page.dep[page.governor[spot]].startswith("nsubj") for spot in range(first, last)
    ):
        return True  # "Pemilik lahan, Burhan Lubis, mengaku"
    before, after = page.key(first - 1), page.key(last)
    if first and before in pointers.passive_cues():
        return True  # "Kekhawatiran itu diutarakan Selfi"
    if before in pointers.words("speech") or before in {"menurut", "oleh"}:
        return True
    return _aged(page, last) or (after in pointers.words("beside", "after") and after not in {"yang", "sendiri"})


def _aged(page: Page, at: int) -> bool:
    """Whether an age between commas stands before a verb: "Di Desa Pematang, Yuli, 27, duduk di beranda"."""
    marks = page.key(at), page.key(at + 2)
    return marks == (",", ",") and page.key(at + 1).isdigit() and at + 3 < len(page) and page.tag[at + 3] == "VERB"


def is_speaker(page: Page, first: int, last: int) -> bool:
    """Whether words stand beside a verb that reports speech: "kata Budi", "Budi juga menilai"."""
    reporting = pointers.reporting()
    if page.key(first - 1) in pointers.bare_cues() or page.key(first - 1) == "menurut":
        return True
    after = last + (page.key(last) == ",")
    return page.key(after) in reporting or (
        page.key(after) in pointers.words("between") and page.key(after + 1) in reporting
    )


def domestic(head: str) -> bool:
    """Whether an office exists under this name in Indonesia only."""
    return head in titles.words("domestic")
