"""Every trigger of the lexicon finds its event, actor and recipient in its own example."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from menurut.lexicon import frames

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.events.conftest import Found


@pytest.mark.parametrize("kind", frames.TYPES)
def test_examples(find: Callable[[str], Found], kind: str) -> None:
    wrong = []
    for trigger in frames.triggers():
        if trigger.frame.type != kind:
            continue
        case, events, _ = find(trigger.example)
        wanted = (case.actors, case.recipients)
        has = [(frozenset(one.actors), frozenset(one.recipients)) for one in events if one.type == kind]
        if trigger.frame.symmetric:
            has, wanted = (
                [(both | other, frozenset()) for both, other in has],
                (case.actors | case.recipients, frozenset()),
            )
        if wanted not in has:
            wrong.append(f"{trigger.pattern}: {trigger.example} has {has}")
    assert wrong == []
