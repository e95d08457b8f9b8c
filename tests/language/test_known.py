from __future__ import annotations

from menurut.language.known import Known, by_name, by_role


def test_a_whole_name_gives_country_sector_and_spellings() -> None:
    found = by_name("Vladimir Putin", "2022-06-16")
    assert (found.country, found.sector) == ("RUS", "GOV")
    assert "Wladimir Putin" in found.names


def test_a_role_is_read_as_of_the_day() -> None:
    assert "Joko Widodo" in by_role("Presiden Indonesia", "2022-06-16", None).names
    assert "Prabowo Subianto" in by_role("Presiden Indonesia", "2025-01-10", None).names


def test_strangers_and_undated_roles_stay_unknown() -> None:
    assert by_name("Sutarno Wibowo Adiraharjo", "2022-06-16") == Known()
    assert by_role("Presiden Rusia", None, None) == Known()
