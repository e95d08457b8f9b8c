"""An answer is built once for what it depends on, and only the last ones are kept."""

from functools import partial
from typing import Any, cast

from menurut.faces.web import memory


def test_an_answer_is_built_once_and_nothing_is_not_kept() -> None:
    built: list[Any] = []
    kept: memory.Memory[Any] = memory.Memory()

    def build(name: str) -> Any:
        built.append(name)
        return cast("Any", name) if name != "nothing" else None

    for name in ("one", "one", "nothing", "nothing", "two"):
        answer: Any = kept.recall(name, partial(build, name))
        assert answer == (None if name == "nothing" else name)
    assert built == ["one", "nothing", "nothing", "two"]


def test_the_oldest_answers_go() -> None:
    built: list[Any] = []
    kept: memory.Memory[Any] = memory.Memory()

    def build() -> Any:
        built.append(1)
        return cast("Any", "answer")

    for number in range(memory._KEPT + 1):
        kept.recall(number, build)
    kept.recall(memory._KEPT, build)
    kept.recall(0, build)
    assert len(built) == memory._KEPT + 2
