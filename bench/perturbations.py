"""How many rewritings of an article change a statement's content or speaker.

    python bench/perturbations.py GOLD_DIR [COUNT]

reads every article of a folder plain and in COUNT (200) perturbed forms: other quotation marks, line ends, spaces,
blank lines, paragraph breaks and names. Prints a line an article and, for each kind of change, how often it mattered.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import menurut
from menurut.testing.perturbation import perturbations

if TYPE_CHECKING:
    from menurut.api import Reading

Signature = list[tuple[str, tuple[str, ...]]]


def signature(text: str, renamed: dict[str, str]) -> Signature:
    """Contents by their letters and digits with the speakers, renamed persons under their own names."""
    reading = menurut.read_text(text, published="2025-01-05")
    return [(_plain(s.content.text, renamed), _speakers(reading, s.speakers, renamed)) for s in reading.statements]


def _speakers(reading: Reading, ids: tuple[str, ...], renamed: dict[str, str]) -> tuple[str, ...]:
    return tuple(_plain(reading.actor(actor).name, renamed) for actor in ids)


def _plain(text: str, renamed: dict[str, str]) -> str:
    for new, old in renamed.items():
        text = text.replace(new, old)
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


def main() -> None:
    """Run the comparison over a folder of ``.txt`` files."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200
    changed: Counter[str] = Counter()
    total: Counter[str] = Counter()
    rows = same = 0
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        plain = signature(text, {})
        persons = [
            actor.name
            for actor in menurut.read_text(text, published="2025-01-05").actors
            if actor.kind == "person" and 2 <= len(actor.name.split()) <= 4
        ]
        held = 0
        for perturbed in perturbations(text, persons, count=count, seed=len(text)):
            found = signature(perturbed.text, dict(perturbed.renamed))
            kept = sum(row in found for row in plain)
            rows, same = rows + len(plain), same + kept
            total[perturbed.kind] += 1
            held += found == plain
            changed[perturbed.kind] += found != plain
        print(f"{path.stem:32} {held} of {count} unchanged", flush=True)
    print(f"statements kept with content and speaker: {100 * same / max(rows, 1):.2f} % of {rows}")
    for kind, times in changed.most_common():
        if times:
            print(f"  {kind:40} {times} of {total[kind]}")


if __name__ == "__main__":
    main()
