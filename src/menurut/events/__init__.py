"""Events: what one political actor did or said toward another, and how far that is a fact."""

from menurut.events.detect import detect

__all__ = ["detect"]
