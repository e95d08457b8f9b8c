"""The hash of the lexicon changes with every data file, in folders too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from menurut.lexicon import load

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_version_covers_files_in_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "frames").mkdir()
    (tmp_path / "cues.toml").write_text("a = 1\n", "utf-8")
    frame = tmp_path / "frames" / "AID.toml"
    frame.write_text("b = 1\n", "utf-8")
    monkeypatch.setattr(load, "_DATA", tmp_path)
    before = load.version.__wrapped__()
    frame.write_text("b = 2\n", "utf-8")
    assert load.version.__wrapped__() != before


def test_version_does_not_hang_on_the_order_of_files() -> None:
    assert load.version.__wrapped__() == load.version()
