"""Who is who across articles: appearances of many articles become actors, and a ledger keeps what people judged."""

from menurut.actors.appearance import Appearance, appearances
from menurut.actors.ledger import Judgement, from_line, to_line
from menurut.actors.merge import Judged, fold
from menurut.actors.resolve import Known, Link, Resolution, Tenure, resolve

__all__ = [
    "Appearance",
    "Judged",
    "Judgement",
    "Known",
    "Link",
    "Resolution",
    "Tenure",
    "appearances",
    "fold",
    "from_line",
    "resolve",
    "to_line",
]
