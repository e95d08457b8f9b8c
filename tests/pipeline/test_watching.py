"""What watching remembers: keys that outlive corrections, and a file that is whole or not there."""

from pathlib import Path
from typing import Any

import pytest

from menurut.errors import SetupError
from menurut.pipeline import watching


def row(content: str = "Kami siap", **more: Any) -> dict[str, Any]:
    found = {
        "url": "https://kabarnusa.example/1", "article": "a-1", "content": content, "act": "state",
        "speakers": ["Ratna"], "start": 3, "end": 12, "confidence": 0.9,
    }  # fmt: skip
    return found | more


@pytest.mark.parametrize(
    ("more", "same"),
    [
        ({"article": "a-2", "start": 40, "end": 49, "confidence": 0.5}, True),  # a corrected page, a newer version
        ({"url": "https://kabarnusa.example/2"}, False),
        ({"speakers": ["Bagus"]}, False),
        ({"act": "deny"}, False),
        ({"content": "Kami belum siap"}, False),
    ],
)
def test_what_makes_a_row(more: dict[str, Any], same: bool) -> None:
    assert (watching.key("statements", row()) == watching.key("statements", row(**more))) == same


def test_without_an_address_the_article_counts() -> None:
    first, second = row(url=None), row(url=None, article="a-2")
    assert watching.key("statements", first) != watching.key("statements", second)


def test_memory_outlives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "watch.json"
    memory = watching.load(path)
    memory.begin("w-1", "statements", [row("lama")])
    fresh = memory.fresh("w-1", "statements", [row("baru"), row("agak baru"), row("lama"), row("baru")])
    assert [one["content"] for one in fresh] == ["baru", "agak baru"]  # oldest first, each once
    memory.queue("o-1", fresh)
    memory.save()

    again = watching.load(path)
    again.begin("w-1", "statements", [])  # a search that is known does not begin anew
    assert again.fresh("w-1", "statements", [row("baru"), row("lama")]) == []
    assert again.waiting == {"o-1": fresh}
    again.taken("o-1", 1, keep=5)

    last = watching.load(path)
    assert [one["content"] for one in last.waiting["o-1"]] == ["agak baru"]
    assert [one["content"] for one in last.recent["o-1"]] == ["baru"]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"told": {}}', '{"told": 1, "waiting": {}, "recent": {}}'])
def test_a_damaged_file(tmp_path: Path, content: str) -> None:
    path = tmp_path / "watch.json"
    path.write_text(content)
    with pytest.raises(SetupError, match="is damaged; remove it"):
        watching.load(path)
