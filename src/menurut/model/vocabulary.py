"""The closed vocabularies of the output contract."""

from __future__ import annotations

from typing import Literal

ActorKind = Literal["person", "state", "government", "igo", "organisation", "media", "group", "unspecified"]
MentionForm = Literal["name", "role", "description", "pronoun", "clitic"]
StatementKind = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "state", "deny", "admit", "accuse", "criticise", "praise", "support",
    "warn", "urge", "promise", "reject", "predict", "ask",
]  # fmt: skip
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Polarity = Literal["positive", "negative"]
Modality = Literal["actual", "intended", "requested", "conditional", "possible"]
Quad = Literal[1, 2, 3, 4]
"""PLOVER's quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
Harm = Literal["dead", "injured", "arrested", "missing", "displaced"]
