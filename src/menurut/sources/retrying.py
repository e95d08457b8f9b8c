"""When and how often a failed request is made again."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from menurut.errors import TransientError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stamina import Attempt

    from menurut.sources.manners import Manners

logging.getLogger("stamina").addHandler(logging.NullHandler())  # a library is silent; failures end as rows
_WORTH_ANOTHER_TRY = {"timeout", "throttled", "server-error", "cut-off", "unreachable"}


def attempts(manners: Manners) -> Iterable[Attempt]:
    """One `with` after the other, with growing pauses, until one ends well or it is enough."""
    import stamina

    return stamina.retry_context(
        on=partial(_next_try, manners.longest_wait_s),
        attempts=manners.attempts_n,
        timeout=None,
        wait_initial=manners.first_wait_s,
        wait_max=manners.longest_wait_s,
        wait_jitter=manners.first_wait_s,
    )


def _next_try(longest_wait_s: float, error: Exception) -> bool | float:
    """Whether to try again, or after how many seconds the server wants to be asked again."""
    if not isinstance(error, TransientError) or error.reason not in _WORTH_ANOTHER_TRY:
        return False
    if error.wait_s is None:
        return True
    return error.wait_s if error.wait_s <= longest_wait_s else False
