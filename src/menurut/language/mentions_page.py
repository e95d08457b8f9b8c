"""The page on which mentions are looked for: surface words with what the model says of each, and drafts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from menurut.language.quotes import find as find_quotes
from menurut.lexicon import names, pointers
from menurut.lexicon.surface import Word, cut, split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from menurut.lexicon.names import Entry
    from menurut.model import ActorKind, MentionForm

_OPENING = frozenset("\"“”„«'‘-–—(•*")


@dataclass(slots=True, eq=False)
class Draft:
    """A mention before it is known whose: words ``first:last`` of the page, and what the surface says of it.

    `name` is the bare name, `head` the folded head of a role or noun phrase, `asks` what a pointer wants and
    `count` how many. `title` and `affiliation` are word ranges. `same` is a draft that the grammar makes the
    same actor (apposition, abbreviation in brackets).
    """

    first: int
    last: int
    form: MentionForm
    kind: ActorKind | None = None
    name: str | None = None
    entry: Entry | None = None
    head: str = ""
    asks: str = ""
    count: int = 1
    sector: str | None = None
    country: str | None = None
    title: tuple[int, int] | None = None
    affiliation: tuple[int, int] | None = None
    roles: list[tuple[tuple[int, int], tuple[int, int] | None, str]] = field(default_factory=list)
    plural: bool = False
    definite: bool = False
    same: Draft | None = None
    aliases: list[str] = field(default_factory=list)
    span: tuple[int, int] | None = None
    reason: str = ""


@dataclass(slots=True)
class Page:
    """Parallel lists over the surface words of an article.

    `sentence` numbers the sentences, `opens` marks the first word of each, `tag` is the universal part of
    speech, `label` the entity label and `begins` whether an entity begins here;
    `governor` is the word that the parse puts above it. `cased` is False for a text
    that is all in small letters or all in capitals. `places` are words of the dateline.
    """

    text: str
    words: list[Word]
    keys: list[str]
    bases: list[str]
    sentence: list[int]
    opens: list[bool]
    tag: list[str]
    dep: list[str]
    governor: list[int]
    label: list[str]
    begins: list[bool]
    quoted: list[bool]
    cased: bool
    places: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self.words)

    def slice(self, first: int, last: int) -> str:
        """The text of a range of words."""
        return self.text[self.words[first].start : self.words[last - 1].end]

    def key(self, position: int) -> str:
        """The folded word at a position; empty outside the page."""
        return self.keys[position] if 0 <= position < len(self.keys) else ""

    def capital(self, position: int) -> bool:
        """Whether a capitalised word stands at a position."""
        return 0 <= position < len(self.words) and self.words[position].capital

    def joined(self, position: int) -> bool:
        """Whether a word follows its predecessor in the same sentence and paragraph."""
        return 0 < position < len(self.words) and self.sentence[position] == self.sentence[position - 1]

    def proper(self, position: int) -> bool:
        """Whether the word looks like part of a name: capitalised, and not only because a sentence begins."""
        if not self.capital(position) or not self.words[position].text[0].isalpha():
            return False
        if self.keys[position] in pointers.words("openers") or (self.opens[position] and self._asks(position)):
            return False
        if not self.opens[position] or self.tag[position] == "PROPN" or self.label[position]:
            return True
        return names.personal(self.keys[position]) and self.capital(position + 1) and self.joined(position + 1)

    def _asks(self, position: int) -> bool:
        """Whether -kah makes a word a question: "Akankah Sari menang?"."""
        key = self.keys[position]
        return key.endswith("kah") and len(key) > 5 and not names.personal(key)


def open_page(text: str, doc: Doc, place: str = "") -> Page:
    """Lay the words of a text out beside the layers of its Doc (`doc.text` equals the text).

    `place` is where the article was written: a word of it is no name of a person.
    """
    words = list(_words(text))
    layers = _layers(words, doc)
    letters = [char for char in text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return Page(
        text=text,
        words=words,
        keys=[word.lower for word in words],
        bases=[word.base for word in words],
        sentence=layers.sentence,
        opens=_openings(words, layers.sentence),
        tag=[token.pos_ for token in layers.token],
        dep=[token.dep_ for token in layers.token],
        governor=[layers.word_of[token.head.i] for token in layers.token],
        label=[token.ent_type_ for token in layers.token],
        begins=[
            token.ent_iob_ == "B" and token.idx == word.start for word, token in zip(words, layers.token, strict=True)
        ],
        quoted=_quoted(text, words),
        cased=bool(letters) and 0.005 < capitals / len(letters) < 0.6,
        places=frozenset(place.lower().split()),
    )


def _words(text: str) -> Iterator[Word]:
    """Surface words, with `Rusia-Ukraina` and `TNI-Polri` parted where both halves are known names."""
    known = names.vocabulary()
    for word in split(text):
        at = word.text.find("-")
        if at > 0 and word.capital and word.text[at + 1 : at + 2].isupper() and word.lower not in known:
            left, right = word.lower[:at], word.lower[at + 1 :]
            if left in known and right in known:
                yield from cut(word, text, at)
                continue
        yield word


@dataclass(slots=True)
class _Layers:
    """The token and the sentence of every word, and the word of every token."""

    token: list[Token]
    sentence: list[int]
    word_of: list[int]


def _layers(words: list[Word], doc: Doc) -> _Layers:
    """Lay words over tokens: a word belongs to the token that covers its first character."""
    layers = _Layers([], [], [0] * len(doc))
    number, at, size, paragraph = -1, -1, len(doc), True
    for position, word in enumerate(words):
        while at + 1 < size and (at < 0 or doc[at + 1].idx <= word.start):
            at += 1
            fresh = doc[at].is_sent_start is True
            number += fresh or number < 0
            paragraph = not fresh and (paragraph or "\n" in doc[at].text)
            layers.word_of[at] = position
        if paragraph and layers.sentence:
            number += 1
        paragraph = False
        layers.token.append(doc[at])
        layers.sentence.append(max(number, 0))
    return layers


def _openings(words: list[Word], sentence: list[int]) -> list[bool]:
    """Which words stand first in a sentence or right after an opening mark."""
    opens: list[bool] = []
    fresh = True
    for position, word in enumerate(words):
        if position and sentence[position] != sentence[position - 1]:
            fresh = True
        opens.append(fresh and word.is_word)
        fresh = (word.text in _OPENING and (fresh or word.text not in "-–—(")) or (fresh and not word.is_word)
    return opens


def _quoted(text: str, words: list[Word]) -> list[bool]:
    """Which words stand inside quotation marks."""
    quotes = find_quotes(text)
    inside: list[bool] = []
    at = 0
    for word in words:
        while at < len(quotes) and quotes[at].end <= word.start:
            at += 1
        inside.append(at < len(quotes) and quotes[at].start <= word.start)
    return inside
