"""Who does the work: this process, or a pool of them. The results are the same."""

from menurut.engines.local import Local
from menurut.engines.processes import Processes

__all__ = ["Local", "Processes"]
