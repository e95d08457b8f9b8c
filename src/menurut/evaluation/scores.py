"""Figures that add up over articles: tallies with precision and recall, shares of right answers."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """How many rows were wanted, how many were given, how many of them agree."""

    hit: int = 0
    gold: int = 0
    predicted: int = 0

    @property
    def precision(self) -> float:
        """Share of the given rows that were wanted, 0..1."""
        return self.hit / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted rows that were given, 0..1."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0..1."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: Tally) -> None:
        """Count another article's rows in."""
        self.hit += other.hit
        self.gold += other.gold
        self.predicted += other.predicted


@dataclass(slots=True)
class Share:
    """How often an answer was right."""

    right: int = 0
    of: int = 0

    @property
    def accuracy(self) -> float:
        """Share of right answers, 0..1; 0 where nothing was asked."""
        return self.right / self.of if self.of else 0.0

    def count(self, right: bool) -> None:
        """Count one answer."""
        self.right += right
        self.of += 1

    def add(self, other: Share) -> None:
        """Count another article's answers in."""
        self.right += other.right
        self.of += other.of


@dataclass(slots=True)
class Rate:
    """How many there are in how many."""

    count: int = 0
    of: int = 0

    @property
    def per_hundred(self) -> float:
        """The count in every hundred, 0 where there is nothing to count in."""
        return 100 * self.count / self.of if self.of else 0.0

    def add(self, other: Rate) -> None:
        """Count another part in."""
        self.count += other.count
        self.of += other.of


@dataclass(slots=True)
class Overlap:
    """Agreement in fractions: `found` of what was `predicted` is right, `held` of the `gold` is there."""

    found: float = 0.0
    predicted: float = 0.0
    held: float = 0.0
    gold: float = 0.0

    @property
    def precision(self) -> float:
        """How much of what was given is right, 0..1."""
        return self.found / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """How much of what was wanted is there, 0..1."""
        return self.held / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0..1."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: Overlap) -> None:
        """Count another article in."""
        self.found += other.found
        self.predicted += other.predicted
        self.held += other.held
        self.gold += other.gold


@dataclass(slots=True)
class Phenomenon:
    """How the gold rows that carry one tag fared.

    `found`, `exact` and `attributed` are shares of all rows with the tag; kind, act and relay are shares of the found.
    """

    found: Share = field(default_factory=Share)
    exact: Share = field(default_factory=Share)
    attributed: Share = field(default_factory=Share)
    kind: Share = field(default_factory=Share)
    act: Share = field(default_factory=Share)
    relay: Share = field(default_factory=Share)

    def add(self, other: Phenomenon) -> None:
        """Count another article's rows in."""
        for name in self.__slots__:
            getattr(self, name).add(getattr(other, name))


@dataclass(slots=True)
class Scores:
    """All figures of one evaluation.

    `tallies` and `shares` go by the names of the guidelines ("statement exact", "relay chain"); `tags` holds the
    gold rows' phenomena, `left_alone` the stretches that look like statements and are none. `whole` says, by tag, how
    often a single sentence came out right in every wanted event, `false_events` how many were found in those without
    any. `failed` says which articles could not be read and why, `notes` every miss and every spurious row, by article.
    """

    tallies: dict[str, Tally] = field(default_factory=dict)
    shares: dict[str, Share] = field(default_factory=dict)
    overlaps: dict[str, Overlap] = field(default_factory=dict)
    tags: dict[str, Phenomenon] = field(default_factory=dict)
    left_alone: dict[str, Share] = field(default_factory=dict)
    whole: dict[str, Share] = field(default_factory=dict)
    false_events: Rate = field(default_factory=Rate)
    failed: dict[str, str] = field(default_factory=dict)
    notes: dict[str, list[str]] = field(default_factory=dict)
    articles: int = 0
    sentences: int = 0

    def tally(self, name: str) -> Tally:
        """The tally of that name, begun where there is none."""
        return self.tallies.setdefault(name, Tally())

    def share(self, name: str) -> Share:
        """The share of that name, begun where there is none."""
        return self.shares.setdefault(name, Share())

    def overlap(self, name: str) -> Overlap:
        """The overlap of that name, begun where there is none."""
        return self.overlaps.setdefault(name, Overlap())

    def tag(self, name: str) -> Phenomenon:
        """The figures of one tag, begun where there are none."""
        return self.tags.setdefault(name, Phenomenon())

    def add(self, other: Scores) -> None:
        """Count another evaluation in."""
        for name, tally in other.tallies.items():
            self.tally(name).add(tally)
        for name, share in other.shares.items():
            self.share(name).add(share)
        for name, overlap in other.overlaps.items():
            self.overlap(name).add(overlap)
        for name, phenomenon in other.tags.items():
            self.tag(name).add(phenomenon)
        for name, share in other.left_alone.items():
            self.left_alone.setdefault(name, Share()).add(share)
        for name, share in other.whole.items():
            self.whole.setdefault(name, Share()).add(share)
        self.false_events.add(other.false_events)
        self.failed |= other.failed
        self.notes |= other.notes
        self.articles += other.articles
        self.sentences += other.sentences
