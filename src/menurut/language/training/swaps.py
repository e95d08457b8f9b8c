"""Put other names where names stand, so that the model learns the places of names and not only 2014's politicians.

The name sets know few foreign places and persons; half of the news that Menurut reads is about them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from menurut.lexicon.load import table
from menurut.lexicon.names import entries

if TYPE_CHECKING:
    from random import Random

SWAPPED_SENTENCES_SHARE = 0.4
SWAPPED_NAMES_SHARE = 0.6


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


GIVEN = _listed(
    "Ahmad Siti Budi Dewi Agus Sri Rizal Nurul Hendra Wayan Made Ketut Maria Yohanes Fransiskus Lukman Ratna Bambang "
    "Dian Eko Fitri Joko Kartika Luhut Nadia Puan Rahmat Teguh Yusuf Zulkifli Abdul Muhammad Mohammed Ali Hassan Omar "
    "Khalid Fatima Vladimir Sergei Dmitry Olga Volodymyr Joe Donald John Antony Lloyd James Emmanuel Olaf Angela Boris "
    "Rishi Narendra Shehbaz Xi Wang Li Zhao Fumio Shinzo Yoon Kim Park Lee Nguyen Pham Min Aung Thein Anwar Mahathir "
    "Hun Prayuth Srettha Ferdinand Rodrigo Recep Benjamin Yoav Mahmoud Ebrahim Ismail Abdel Kais William Uhuru Cyril "
    "Luiz Gabriel Javier Nicolas Justin Jacinda Scott Ursula Josep Jens Antonio Tedros Hla Myint"
)
FAMILY = _listed(
    "Santoso Wijaya Siregar Nasution Simanjuntak Hutapea Sihombing Pratama Hidayat Kurniawan Setiawan Susanto Lestari "
    "Marsudi Subianto Widodo Sukarnoputri Suparman Gunawan Halim Rahman Latif Harahap Tanjung Putin Lavrov Peskov "
    "Zelenskyy Kuleba Biden Trump Blinken Austin Macron Scholz Merkel Johnson Sunak Modi Sharif Jinping Wenbin Lijian "
    "Kishida Abe Jong-un Jae-in Suk-yeol Minh Hlaing Oo Swe Ibrahim Mohamad Sen Chan-ocha Marcos Duterte Erdogan "
    "Netanyahu Gallant Abbas Raisi Haniyeh Fattah Saied Ruto Kenyatta Ramaphosa Lula Boric Milei Maduro Trudeau Ardern "
    "Morrison Leyen Borrell Stoltenberg Guterres Ghebreyesus al-Sisi al-Assad bin-Salman Suu Kyi Petro Tusk"
)


def swap_names(
    words: list[str], spaces: list[bool], spans: list[tuple[int, int, str]], rng: Random
) -> tuple[list[str], list[bool], list[tuple[int, int, str]]]:
    """Replace some names of a sentence by names of the same kind."""
    if rng.random() >= SWAPPED_SENTENCES_SHARE:
        return words, spaces, spans
    new_words: list[str] = []
    new_spaces: list[bool] = []
    new_spans: list[tuple[int, int, str]] = []
    at = 0
    for start, end, label in sorted(spans):
        new_words += words[at:start]
        new_spaces += spaces[at:start]
        name = another(label, rng) if rng.random() < SWAPPED_NAMES_SHARE else words[start:end]
        kept = name == words[start:end]
        new_spans.append((len(new_words), len(new_words) + len(name), label))
        new_words += name
        new_spaces += spaces[start:end] if kept else [*([True] * (len(name) - 1)), spaces[end - 1]]
        at = end
    return new_words + words[at:], new_spaces + spaces[at:], new_spans


def another(label: str, rng: Random) -> list[str]:
    """Draw a name of a kind, as words."""
    if label == "LOC":
        return rng.choice(_places()).split()
    if label == "ORG":
        return rng.choice(_organisations()).split()
    given = rng.sample(GIVEN, rng.choice((0, 1, 1, 1, 2)))
    return [*given, rng.choice(FAMILY)]


@cache
def _places() -> tuple[str, ...]:
    states = [place for entry in entries() if entry.kind == "state" for place in (entry.name, *entry.seats)]
    regions = [name for kind in ("provinces", "cities") for name in table("regions")[kind]["names"]]
    return tuple(_plain([*states, *states, *regions]))


@cache
def _organisations() -> tuple[str, ...]:
    kinds = {"igo", "government", "organisation", "media"}
    names = [name for entry in entries() if entry.kind in kinds for name in (entry.name, *entry.aliases)]
    return tuple(_plain(names))


def _plain(names: list[str]) -> list[str]:
    """Names that are cut into words at their spaces and nowhere else."""
    return sorted(name for name in names if not set(name) & set("(),/\"'"))
