from __future__ import annotations

import pytest

from menurut.lexicon import bodies, names, pointers, titles
from menurut.lexicon.surface import split
from menurut.lexicon.trie import Trie

_SECTORS = {"COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL"}
_SECTORS |= {"EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"}


def test_every_entry_has_a_kind_a_code_and_a_sector_of_the_vocabularies() -> None:
    kinds = {"state", "government", "igo", "organisation", "media", "group"}
    for entry in names.entries():
        assert entry.kind in kinds, entry
        assert entry.country is None or (len(entry.country) == 3 and entry.country.isupper()), entry
        assert entry.sector is None or entry.sector in _SECTORS, entry


def test_a_name_leads_to_its_own_entry() -> None:
    trie = names.gazetteer()
    for name, wanted in [
        ("Tiongkok", "Tiongkok"),
        ("RRC", "Tiongkok"),
        ("Kemlu", "Kementerian Luar Negeri"),
        ("PDIP", "PDI Perjuangan"),
    ]:
        found = trie.longest([word.lower for word in split(name)], 0)
        assert found is not None
        assert found[1].entry is not None
        assert found[1].entry.name == wanted


def test_a_seat_is_marked_and_a_mask_is_nobody() -> None:
    seat = names.gazetteer().longest(["beijing"], 0)
    assert seat is not None
    assert seat[1].seat
    mask = names.gazetteer().longest(["laut", "china", "selatan"], 0)
    assert mask is not None
    assert mask[1].entry is None


def test_states_have_one_code_each() -> None:
    states = [entry for entry in names.entries() if entry.kind == "state" and entry.country]
    assert len({entry.country for entry in states}) == len(states) > 190


@pytest.mark.parametrize(
    "load",
    [
        titles.heads,
        titles.ranks,
        titles.regions,
        bodies.heads,
        bodies.forces,
        bodies.offices,
        bodies.back_trie,
        pointers.pronouns,
    ],
)
def test_the_tables_load(load: object) -> None:
    assert callable(load)
    assert load().children


def test_heads_have_sectors_of_the_vocabulary() -> None:
    for phrase, sector in [("kapolres", "COP"), ("menteri", "GOV"), ("juru bicara", "-")]:
        assert titles.heads().longest(phrase.split(), 0) == (len(phrase.split()), sector)


def test_an_enclitic_is_cut_from_a_word() -> None:
    words = list(split("Washington-lah yang membantahnya, kata S.H. di detik.com"))
    assert [word.text for word in words][:2] == ["Washington", "-lah"]
    assert next(word for word in words if word.lower == "membantahnya").base == "membantah"
    assert {"S.H", "detik.com"} <= {word.text for word in words}


def test_the_longest_sequence_wins() -> None:
    trie: Trie[int] = Trie()
    trie.add(["a"], 1)
    trie.add(["a", "b", "c"], 3)
    assert trie.longest(["a", "b", "c", "d"], 0) == (3, 3)
    assert trie.longest(["a", "b"], 0) == (1, 1)
    assert trie.longest(["x"], 0) is None
