"""One day of a corpus as a digest (kliping): every row once, grouped, with where it stands."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, get_args

from menurut.views.atom import citation
from menurut.views.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jinja2 import Template

    from menurut.views.labels import Labels

By = Literal["topic", "outlet", "speaker"]
_MARKDOWN = re.compile(r"([\\`*_{}\[\]#|~!])")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row with its number in the digest; `names` are what it falls under, by kind of group."""

    number: int
    row: Mapping[str, Any]
    names: Mapping[By, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one name; `left_n` more are not shown."""

    name: str
    entries: tuple[Entry, ...]
    left_n: int


@dataclass(frozen=True, slots=True)
class Digest:
    """A day, its rows in groups, and for the other two kinds of group the numbers of the rows shown."""

    day: str
    by: By
    groups: tuple[Group, ...]
    index: Mapping[By, Mapping[str, tuple[int, ...]]]
    articles_n: int
    statements_n: int
    events_n: int


def digest(
    day: str, rows: Sequence[Mapping[str, Any]], topics: Sequence[tuple[str, ...]], *, by: By, limit: int
) -> Digest:
    """Sort rows (with `table`) into groups, those with most rows first, at most `limit` rows in each.

    Shape:   `topics` are the names of topics of each row; a row stands under its first name, the indexes have all.
    """
    named = [(row, _names(row, topic)) for row, topic in zip(rows, topics, strict=True)]
    sizes = Counter(names[by][0] for _, names in named)
    groups: list[Group] = []
    number = 0
    for name in sorted(sizes, key=lambda one: (not one, -sizes[one], one.casefold())):
        entries: list[Entry] = []
        for row, names in named:
            if names[by][0] == name and len(entries) < limit:
                number += 1
                entries.append(Entry(number, row, names))
        groups.append(Group(name, tuple(entries), sizes[name] - len(entries)))
    shown = [entry for group in groups for entry in group.entries]
    return Digest(
        day=day,
        by=by,
        groups=tuple(groups),
        index={kind: _index(shown, kind) for kind in get_args(By) if kind != by},
        articles_n=len({row["article"] for row in rows}),
        statements_n=sum(row["table"] == "statements" for row in rows),
        events_n=sum(row["table"] == "events" for row in rows),
    )


def _names(row: Mapping[str, Any], topics: tuple[str, ...]) -> dict[By, tuple[str, ...]]:
    """What a row falls under; the empty name is for those without one."""
    people = row["speakers"] if row["table"] == "statements" else row["actors"]
    return {"topic": topics or ("",), "outlet": (row["outlet"] or "",), "speaker": tuple(people) or ("",)}


def _index(entries: Iterable[Entry], kind: By) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for entry in entries:
        for name in dict.fromkeys(entry.names[kind]):
            found.setdefault(name, []).append(entry.number)
    order = sorted(found, key=lambda one: (not one, -len(found[one]), one.casefold()))
    return {name: tuple(found[name]) for name in order}


def html(one: Digest, labels: Labels) -> str:
    """The digest as one page that fetches nothing."""
    style = (files("menurut.views") / "digest.css").read_text("utf-8")
    return _template().render(
        digest=one,
        labels=labels,
        title=_title(one, labels),
        style=style,
        style_hash=f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}",
        name=lambda kind, name: _shown(kind, name, labels),
        link=_link,
        words=words,
        citation=lambda row: citation(row, labels),
        facts=lambda row: facts(row, labels),
    )


def markdown(one: Digest, labels: Labels) -> str:
    """The digest as Markdown; nothing in the rows can be taken for markup."""
    lines = [f"# {_escaped(_title(one, labels))}", "", _counts(one, labels)]
    lines += [] if one.groups else ["", labels("digest", "nothing")]
    for group in one.groups:
        lines += ["", f"## {_escaped(_shown(one.by, group.name, labels))}", ""]
        lines += [line for entry in group.entries for line in _entry(entry, labels)]
        if group.left_n:
            lines += ["", f"… {group.left_n} {labels('digest', 'more')}"]
    for kind, index in one.index.items() if one.groups else ():
        lines += ["", f"## {labels('digest', f'by_{kind}')}", ""]
        for name, numbers in index.items():
            lines.append(f"- {_escaped(_shown(kind, name, labels))}: {', '.join(map(str, numbers))}")
    return "\n".join(lines) + "\n"


def _entry(entry: Entry, labels: Labels) -> list[str]:
    row = entry.row
    said = _escaped(words(row))
    head, more = facts(row, labels)
    cited = _escaped(citation(row, labels))
    if link := _link(row["url"]):
        cited = f"{cited} <{link}>"
    about = f" ({_escaped(more)})" if more else ""
    return [f"{entry.number}. **{_escaped(head)}**{about}: {said}  ", f"   {cited}"]


def words(row: Mapping[str, Any]) -> str:
    """What the text says, in quotation marks where it quotes."""
    if row["table"] == "events":
        return one_line(row["trigger"])
    return f"“{one_line(row['content'])}”" if row["kind"] == "direct" else one_line(row["content"])


def facts(row: Mapping[str, Any], labels: Labels) -> tuple[str, str]:
    """Who says or does it, and how: act and who passed it on, or kind of event, status and claimant."""
    nobody = labels("ui", "unspecified")
    if row["table"] == "statements":
        more = [labels("act", row["act"])]
        more += [f"{labels('ui', 'via')} {', '.join(row['relayed_by'])}"] if row["relayed_by"] else []
        return one_line(", ".join(row["speakers"]) or nobody), one_line("; ".join(more))
    whom = f" → {', '.join(row['recipients'])}" if row["recipients"] else ""
    more = [labels("event", row["type"])]
    more += [labels("ui", "negated")] if row["polarity"] == "negative" else []
    more += [labels("modality", row["modality"])] if row["modality"] != "actual" else []
    claimants = ", ".join(nobody if name == "?" else name for name in row["claimed_by"])
    more += [f"{labels('digest', 'according_to')} {claimants}"] if claimants else []
    return one_line((", ".join(row["actors"]) or nobody) + whom), one_line("; ".join(more))


def _title(one: Digest, labels: Labels) -> str:
    return f"{labels('digest', 'title')} {labels.date(one.day)}"


def _counts(one: Digest, labels: Labels) -> str:
    counts = (("articles", one.articles_n), ("statements", one.statements_n), ("events", one.events_n))
    return " · ".join(f"{count} {labels('ui', name).lower()}" for name, count in counts)


def _shown(kind: By, name: str, labels: Labels) -> str:
    """The name of a group for people."""
    if not name:
        return labels("digest", f"no_{kind}")
    return one_line(labels("context", name) if kind == "topic" else name)


def _link(url: str | None) -> str | None:
    """The address where it is safe to link to."""
    return url if url and re.match(r"https?://[^\s<>]+$", url, re.IGNORECASE) else None


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string((files("menurut.views") / "digest.html").read_text("utf-8"))
