"""How gently, how long and how much is fetched."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """The limits of fetching.

    Units:   seconds (`_s`), bytes (`limit`), counts (`_n`).
    `contact` is told to servers (a mail address or page of who runs this). `delay_s` lies between two requests to
    one host, unless its robots.txt asks for more (up to `longest_delay_s`). `step_s` bounds each wait for the
    server, `total_s` a whole page with its redirects. `Retry-After` is honoured up to `longest_wait_s`; who asks
    for more is left for another run.
    """

    contact: str | None = None
    allow_private: bool = False
    robots: bool = True
    delay_s: float = 1.0
    longest_delay_s: float = 60.0
    per_host_n: int = 1
    hosts_n: int = 8
    step_s: float = 20.0
    total_s: float = 90.0
    limit: int = 20_000_000
    redirects_n: int = 5
    attempts_n: int = 3
    first_wait_s: float = 1.0
    longest_wait_s: float = 120.0
