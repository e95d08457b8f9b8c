"""Answers that were just given, so that a page asked for again by others costs no more than writing it."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from menurut.faces.web.answers import Answer

_KEPT = 200


class Memory:
    """The last answers by what they depend on: state of the corpus, ledger, page, question, form and language."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._answers: OrderedDict[Hashable, Answer] = OrderedDict()

    def recall(self, key: Hashable, build: Callable[[], Answer | None]) -> Answer | None:
        """The answer under a key, built where it is not remembered; that there is none is not remembered."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
        answer = build()
        if answer is not None:
            with self._lock:
                self._answers[key] = answer
                while len(self._answers) > _KEPT:
                    self._answers.popitem(last=False)
        return answer
