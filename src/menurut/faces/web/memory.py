"""What was just made for one reader, so that a page asked for again by others costs next to nothing."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

_KEPT = 200
Made = TypeVar("Made")


class Memory(Generic[Made]):
    """The last things made, by what they depend on: state of the corpus, ledger, page, question, form and language.

    Who asks for what another is just making waits for it, so that twenty readers of a new state do not all make it.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: OrderedDict[Hashable, Made] = OrderedDict()
        self._making: dict[Hashable, Lock] = {}

    def recall(self, key: Hashable, make: Callable[[], Made | None]) -> Made | None:
        """What stands under a key, made where it is not remembered; that there is nothing is not remembered."""
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
            making = self._making.setdefault(key, Lock())
        with making:
            with self._lock:
                if key in self._made:
                    return self._made[key]
            made = None
            try:
                made = make()
            finally:
                self._keep(key, made)
        return made

    def _keep(self, key: Hashable, made: Made | None) -> None:
        with self._lock:
            self._making.pop(key, None)
            if made is not None:
                self._made[key] = made
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
