from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.lexicon import names, register, register_check, register_offices, register_rows
from menurut.lexicon.register_rows import Office, Term, bounds, person_id
from menurut.lexicon.spelling import fold, peel, sounds


def named(name: str, country: str) -> register.Person:
    found = register.person(person_id(name, country))
    assert found is not None
    return found


def test_the_register_is_sound() -> None:
    assert register_check.faults() == []


def test_it_holds_what_it_should() -> None:
    states = {term.office.country for term in _terms("heads")}
    assert len(states) >= 100
    assert len({term.office.of for term in _terms("governors")} & register.provinces().keys()) == 38
    assert {"DPR", "MPR", "DPD RI", "Komisi Pemberantasan Korupsi", "Bank Indonesia"} <= {
        term.office.of for term in _terms("cabinet")
    }


def _terms(table: str) -> list[Term]:
    return [term for one in register.persons().values() for term in one.terms if term.table == table]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"since": "2010", "until": "2016"}, "both from"),
        ({"since": "2015-02-30"}, "there is no day 2015-02-30"),
        ({"since": "2025", "until": "2020"}, "no stretch of time"),
        ({"office": Office("presiden", "ZZZ")}, "no state has the code 'ZZZ'"),
        ({"office": Office("kepala dapur", "IDN")}, "offices.toml lacks the office"),
        ({"office": Office("ketua", "IDN", "Komisi Tidur Siang")}, "neither gazetteer nor register"),
        ({"mark": "perhaps"}, "unknown mark"),
    ],
)
def test_the_checker_tells_faults(change: dict[str, object], told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    person = named("Joko Widodo", "IDN")
    term = replace(person.terms[-1], **change)  # type: ignore[arg-type]
    people = {**register.persons(), person.id: replace(person, terms=(*person.terms, term))}
    rows = {**register_rows.terms()}
    rows[term.office.key] = (*rows.get(term.office.key, ()), term)
    monkeypatch.setattr(register_check, "persons", lambda: people)
    monkeypatch.setattr(register_check, "terms", lambda: rows)
    assert any(told in fault for fault in register_check.faults())


def test_the_checker_tells_shared_names(monkeypatch: pytest.MonkeyPatch) -> None:
    person = named("Joko Widodo", "IDN")
    people = {**register.persons(), person.id: replace(person, aliases=("Prabowo Subianto",))}
    monkeypatch.setattr(register_check, "persons", lambda: people)
    assert register_check.faults() == ["prabowo subianto: means Joko Widodo, Prabowo Subianto"]


@pytest.mark.parametrize(
    ("role", "on", "name"),
    [
        ("Presiden Rusia", "2018-03-01", "Vladimir Putin"),
        ("Presiden AS", "2017-01-19", "Barack Obama"),
        ("Presiden AS", "2017-01-20", "Donald Trump"),
        ("PM Inggris", "2022-10-01", "Liz Truss"),
        ("Perdana Menteri Thailand Srettha", "2024-01-01", "Srettha Thavisin"),
        ("Raja Salman", "2020-01-01", None),
        ("Menlu RI", "2016-01-01", "Retno Marsudi"),
        ("Menlu", "2016-01-01", "Retno Marsudi"),
        ("Menteri Luar Negeri Tiongkok", "2023-03-01", "Qin Gang"),
        ("Kapolri", "2017-01-01", "Tito Karnavian"),
        ("Ketua KPK", "2017-01-01", "Agus Rahardjo"),
        ("Ketua Komisi Pemberantasan Korupsi", "2017-01-01", "Agus Rahardjo"),
        ("Ketua Komisi III DPR", "2017-01-01", None),
        ("Gubernur Jatim", "2020-01-01", "Khofifah Indar Parawansa"),
        ("Gubernur Jakarta", "2018-01-01", "Anies Baswedan"),
        ("Pj Gubernur DKI Jakarta", "2023-01-01", "Heru Budi Hartono"),
        ("Gubernur BI", "2020-01-01", "Perry Warjiyo"),
        ("Sekjen PBB", "2016-12-31", "Ban Ki-moon"),
        ("Sekjen NATO", "2020-01-01", "Jens Stoltenberg"),
        ("Presiden Komisi Eropa", "2020-01-01", "Ursula von der Leyen"),
        ("Ketum PDIP", "2020-01-01", "Megawati Soekarnoputri"),
        ("Presiden PKS", "2018-01-01", "Sohibul Iman"),
        ("Paus", "2020-01-01", "Fransiskus"),
        ("mantan Presiden AS", "2020-01-01", None),
        ("calon presiden AS", "2020-01-01", None),
        ("presiden terpilih AS", "2020-12-01", None),
        ("Presiden direktur", "2020-12-01", None),
        ("", "2020-01-01", None),
    ],
)
def test_a_role_means_its_holder_on_the_day(role: str, on: str, name: str | None) -> None:
    holding = register.in_role(role, on=on, home="IDN")
    assert (holding.person.name if holding else None) == name


def test_no_home_no_holder() -> None:
    assert register.in_role("Presiden", on="2020-01-01") is None
    assert register.in_role("Presiden AS", on="2020-01-01") is not None


def test_an_open_term_is_sure_only_while_the_file_was_kept() -> None:
    inside = register.holder("presiden", country="ZAF", on="2025-01-01")
    beyond = register.holder("presiden", country="ZAF", on="2031-01-01")
    assert inside is not None
    assert beyond is not None
    assert (inside.sure, beyond.sure) == (True, False)


def test_inexact_dates_leave_the_change_open() -> None:
    month = register.holders("ketua", of="Mahkamah Agung", on="2020-04-15")
    assert [(one.person.name, one.sure) for one in month] == [("Hatta Ali", False)]
    assert register.holder("gubernur", of="Aceh", on="2019-06-01") is None


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Vladimir Putin", "Vladimir Putin"),
        ("Wladimir Putin", "Vladimir Putin"),
        ("Putin Vladimir", "Vladimir Putin"),
        ("Putin", "Vladimir Putin"),
        ("Volodymyr Zelenskij", "Volodymyr Zelensky"),
        ("Erdoğan", "Recep Tayyip Erdogan"),
        ("Jokowi", "Joko Widodo"),
        ("Djoko Widodo", "Joko Widodo"),
        ("Dr. H. Ma'ruf Amin, S.H.", "Ma'ruf Amin"),
        ("Letjen TNI (Purn) Prabowo Subianto", "Prabowo Subianto"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Aoun", "Michel Aoun"),
    ],
)
def test_a_name_leads_to_its_person(name: str, wanted: str) -> None:
    assert register.find(name, on="2022-06-16")[0].person.name == wanted


def test_candidates_follow_the_day_and_the_country() -> None:
    assert register.find("Aoun", on="2025-03-01")[0].person.name == "Joseph Aoun"
    assert register.find("Rajapaksa", on="2014-01-01")[0].person.name == "Mahinda Rajapaksa"
    assert {one.person.country for one in register.find("Kim", country="KOR")} == {"KOR"}
    assert register.find("Zubaidah Tak Dikenal", on="2022-06-16") == []


@pytest.mark.parametrize(
    ("name", "country", "on", "wanted"),
    [
        ("Prabowo Subianto", "IDN", "2018-01-01", ("IDN", "PTY")),
        ("Prabowo Subianto", "IDN", "2022-01-01", ("IDN", "GOV")),
        ("Tito Karnavian", "IDN", "2018-01-01", ("IDN", "COP")),
        ("Firli Bahuri", "IDN", "2021-01-01", ("IDN", "JUD")),
        ("Susilo Bambang Yudhoyono", "IDN", "2023-01-01", ("IDN", "ELI")),
        ("Liz Truss", "GBR", "2015-01-01", ("GBR", None)),
        ("Antonio Guterres", "PRT", "2022-01-01", ("PRT", "GOV")),
    ],
)
def test_standing_is_that_of_the_day(name: str, country: str, on: str, wanted: tuple[str, str | None]) -> None:
    found = register.standing(named(name, country), on)
    assert (found.country, found.sector) == wanted
    assert found.rule


@given(st.sampled_from(sorted(register.persons())), st.dates())
def test_somebody_in_office_is_found_by_role(key: str, day: object) -> None:
    for term in register.persons()[key].terms:
        if term.holds(str(day)):
            held = register.holders(term.office.title, country=term.office.country, of=term.office.of, on=str(day))
            assert key in {one.person.id for one in held if one.sure}


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    register.in_role(text, on="2020-01-01", home="IDN")
    register.find(text, on="2020-01-01")
    assert all(fold(peel(text))) or not sounds(text)


def test_bounds_of_dates() -> None:
    assert bounds("2014") == ("2014-01-01", "2014-12-31")
    assert bounds("2014-02") == ("2014-02-01", "2014-02-31")
    assert bounds("2014-02-03") == ("2014-02-03", "2014-02-03")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Soekarno", "Sukarno"),
        ("Djoko Tjandra", "Joko Candra"),
        ("Mohammad Hatta", "Muhamad Hatta"),
        ("Zelenskyy", "Zelenskiy"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Achmad Soebardjo", "Ahmad Subarjo"),
    ],
)
def test_spellings_sound_alike(one: str, other: str) -> None:
    assert sounds(one) == sounds(other)


def test_names_that_differ_sound_different() -> None:
    assert len({sounds(name) for name in ("Rina", "Rini", "Rino", "Dina", "Dian", "Tina")}) == 6


def test_owners_provinces_and_forces() -> None:
    assert register.owners()["Xinhua"].control == "state"
    assert register.owners()["Kompas TV"].group == "Kompas Gramedia"
    assert register.provinces()["Papua Selatan"].capital == "Merauke"
    assert register.forces()["Kodam III/Siliwangi"].seat == "Bandung"
    assert register_offices.provinces()["jatim"] == "Jawa Timur"
    assert names.by_name()["Antara"].kind == "media"


def test_the_register_loads_fast() -> None:
    script = (
        "from time import perf_counter as now\n"
        "from menurut.lexicon import register\n"
        "start = now()\n"
        "register.find('Putin'), register.holder('presiden', country='USA', on='2022-01-01')\n"
        "register.owners(), register.provinces(), register.forces()\n"
        "print(now() - start)"
    )
    seconds = min(
        float(subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout)
        for _ in range(3)
    )
    assert seconds < 0.15
