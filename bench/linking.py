"""Links 2,000 generated mentions of 200 invented people, and measures the pairs and whether ids stay.

    python bench/linking.py [PEOPLE] [MENTIONS] [SEED]
    python bench/linking.py --grow [MENTIONS ..]    seconds and memory as a corpus grows

Each person has a name, a state and an office with a term; every tenth bears the name of another, and ministers follow
one another in one office. A mention stands in an article of its own, in one of eight forms: whole, family name alone,
turned round, other spelling, with initials, with titles and degrees, one letter wrong, office alone. One in six that
give a full name gives no role beside it, and one in ten no country: as articles do it.
"""

from __future__ import annotations

import random
import resource
import sys
from collections import Counter
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from menurut.actors import Appearance, resolve
from menurut.actors.appearance import office
from menurut.model import content_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from menurut.actors import Resolution

_BEGIN = ["Ba", "Der", "Ka", "Lo", "Mar", "Ne", "Or", "Pra", "Sal", "Ta", "Vi", "Wi", "Zul", "Hen", "Gu", "Fa"]
_MIDDLE = ["di", "lo", "man", "ra", "si", "to", "ve", "ri", "na", "ku", "ga", "the"]
_END = ["nto", "rov", "lin", "syah", "wati", "dez", "moko", "nger", "taya", "bert", "rini", "khan", "zadi", "worth"]
_STATES = {"IDN": "Indonesia", "MYS": "Malaysia", "RUS": "Rusia", "FRA": "Prancis", "KEN": "Kenya", "JPN": "Jepang"}
_MINISTRIES = ["Menteri Perikanan", "Menteri Olahraga", "Menteri Energi", "Menteri Pendidikan", "Menteri Urusan Laut"]
_TRADES = {
    "GOV": ["Bupati", "Wali Kota", "Camat"],
    "EDU": ["Rektor Universitas", "Kepala Sekolah"],
    "COP": ["Kapolres", "Kapolsek", "Kapolda"],
    "MIL": ["Dandim", "Pangdam"],
    "BUS": ["Direktur Utama PT", "Dirut PT"],
    "SOC": ["Pelatih", "Juru Bicara", "Kuasa Hukum"],
}  # fmt: skip
_OTHER_LETTERS = [("u", "oe"), ("j", "dj"), ("v", "w"), ("i", "y"), ("k", "q"), ("s", "sy"), ("h", "kh"), ("f", "ph")]
FORMS = ("whole", "family", "turned", "spelling", "initial", "titles", "slip", "office")


@dataclass(frozen=True)
class Invented:
    """A person who does not exist."""

    key: int
    name: str
    country: str
    sector: str
    role: str
    begin: int
    end: int


def people(count: int, dice: random.Random) -> list[Invented]:
    """Invented people; every tenth bears the name of the one before, in another state or trade."""
    found: list[Invented] = []
    taken: set[str] = set()
    while len(found) < count:
        given, family = _word(dice), _word(dice)
        middle = [_word(dice)] if dice.random() < 0.3 else []
        name = " ".join([given, *middle, family])
        if family in taken:
            continue
        taken.add(family)
        twins = 2 if len(found) % 20 == 18 else 1
        contexts = dice.sample([(state, trade) for state in _STATES for trade in _TRADES], twins)
        for state, trade in contexts:
            found.append(_person(found, name, state, trade, dice))
    return found[:count]


def _person(before: list[Invented], name: str, state: str, trade: str, dice: random.Random) -> Invented:
    """Ministers come in pairs, one after the other in one office; the others have an office of their own."""
    if trade == "GOV" and state != "IDN":
        at, second = divmod(sum(one.country == state and one.sector == trade for one in before), 2)
        role = f"{_MINISTRIES[at % len(_MINISTRIES)]} {_STATES[state]}"
        return Invented(len(before), name, state, trade, role, 2015 if second else 2010, 2020 if second else 2015)
    begin = dice.randrange(2010, 2018)
    role = f"{dice.choice(_TRADES[trade])} {_word(dice)} {_word(dice)}"
    return Invented(len(before), name, state, trade, role, begin, begin + dice.randrange(3, 8))


def _word(dice: random.Random) -> str:
    return dice.choice(_BEGIN) + dice.choice(_MIDDLE) * (dice.random() < 0.7) + dice.choice(_END)


def mention(who: Invented, form: str, number: int, dice: random.Random) -> Appearance:
    """One mention in an article of its own."""
    day = f"{dice.randrange(who.begin, who.end)}-{dice.randrange(1, 13):02d}-{dice.randrange(1, 29):02d}"
    told = form in {"family", "office"} or dice.random() > 1 / 6
    country = who.country if told or dice.random() > 0.1 else None
    article = content_id("a", number)
    return Appearance(
        id=content_id("m", article, who.key, form),
        article=article,
        on=day,
        name=written(who.name, form, dice),
        country=country if dice.random() > 0.1 else None,
        sector=who.sector if told else None,
        offices=(office(who.role),) if told else (),
    )


def written(name: str, form: str, dice: random.Random) -> str:
    """The name in one of the forms; empty where only the office is said."""
    words = name.split()
    if form == "family":
        return words[-1]
    if form == "turned":
        return " ".join([words[-1], *words[:-1]])
    if form == "initial":
        return " ".join([f"{words[0][0]}.", *words[1:]])
    if form == "titles":
        return f"{dice.choice(['Dr.', 'Ir. H.', 'Prof. Dr.'])} {name}, {dice.choice(['S.H.', 'M.Si.', 'Ph.D.'])}"
    if form == "spelling":
        for here, there in dice.sample(_OTHER_LETTERS, len(_OTHER_LETTERS)):
            if here in name[1:] and there not in name:
                return name[0] + name[1:].replace(here, there)
    if form == "slip":
        at = dice.randrange(2, len(words[0]))
        return " ".join([words[0][:at] + dice.choice("aeiou") + words[0][at + 1 :], *words[1:]])
    return "" if form == "office" else name


def corpus(count: int, mentions_n: int, seed: int) -> tuple[list[Appearance], dict[str, int]]:
    """The mentions, and whom each means."""
    dice = random.Random(seed)
    everybody = people(count, dice)
    made: list[Appearance] = []
    truth: dict[str, int] = {}
    for number in range(mentions_n):
        who = everybody[number % count]
        one = mention(who, FORMS[(number // count + who.key) % len(FORMS)], number, dice)
        made.append(one)
        truth[one.id] = who.key
    return made, truth


def pairwise(found: dict[str, str], truth: dict[str, int]) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of mentions."""
    both = _pairs(Counter((found[one], who) for one, who in truth.items()).values())
    precision = both / max(1, _pairs(Counter(found.values()).values()))
    recall = both / max(1, _pairs(Counter(truth.values()).values()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def actor_ids(resolution: Resolution) -> dict[str, str]:
    """The actor of each appearance."""
    return {key: link.actor for key, link in resolution.links.items()}


def in_batches(made: list[Appearance], size: int) -> dict[str, str]:
    """Ids after reading in batches, the batches overlapping by one, resolved after the last."""
    gathered: set[Appearance] = set()
    for at in range(0, len(made), size):
        gathered.update(made[max(0, at - 1) : at + size])
    return actor_ids(resolve(gathered))


def newspaper(mentions_n: int, seed: int) -> Iterable[Appearance]:
    """Mentions as news has them: few people in most articles, one new person in twenty mentions, and states."""
    dice = random.Random(seed)
    everybody = [
        _person([], f"{_word(dice)} {_word(dice)}{_word(dice).lower()}", *dice.choice(contexts), dice)
        for contexts in [[(state, trade) for state in _STATES for trade in _TRADES]]
        for _ in range(max(50, mentions_n // 20))
    ]
    for number in range(mentions_n):
        if number % 3 == 0:
            state = dice.choice(list(_STATES))
            yield Appearance(
                id=content_id("m", number), article=f"a{number // 5}", name=_STATES[state], kind="state", country=state
            )
        else:
            who = everybody[int(len(everybody) * dice.random() ** 3)]
            form = dice.choice(["whole"] * 5 + ["family"] * 2 + ["titles", "office"])
            yield mention(who, form, number, dice)


def grow(sizes: list[int]) -> None:
    """Seconds and peak memory of one resolution for each size."""
    for size in sizes:
        made = list(newspaper(size, 1))
        start = perf_counter()
        resolution = resolve(made)
        seconds = perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:>7} mentions: {len(resolution.actors):>6} actors in {seconds:.1f} s, {peak:.0f} MiB at most")


def main(count: int, mentions_n: int, seed: int) -> None:
    """Measure and print."""
    made, truth = corpus(count, mentions_n, seed)
    start = perf_counter()
    ids = actor_ids(resolve(made))
    seconds = perf_counter() - start
    precision, recall, f1 = pairwise(ids, truth)
    print(f"{len(made)} mentions of {count} people: {len(set(ids.values()))} actors in {seconds:.2f} s")
    print(f"pairwise precision {precision:.2%}, recall {recall:.2%}, F1 {f1:.2%}")
    dice = random.Random(seed)
    orders = [dice.sample(made, len(made)) for _ in range(3)]
    print("same ids in 3 other orders:", all(actor_ids(resolve(order)) == ids for order in orders))
    print(
        "same ids in batches of 1, 7, 100, 999:", all(in_batches(orders[0], size) == ids for size in (1, 7, 100, 999))
    )


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:] if one != "--grow"]
    if "--grow" in sys.argv:
        grow(numbers or [10_000, 50_000])
    else:
        main(*(numbers + [200, 2000, 1][len(numbers) :]))
