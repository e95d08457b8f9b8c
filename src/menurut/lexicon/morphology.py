"""Indonesian word forms made by rule from a root: prefixes with their nasal alternations, suffixes, clitics.

A form is asked for by a short notation: the prefix, the root and the suffix with hyphens between them.
``meN-serang`` stands for the verb `menyerang` with its passive `diserang` and its bare form `serang`,
``meN-jatuh-kan`` for `menjatuhkan`, ``ber-temu`` for `bertemu`, ``peN-tangkap-an`` for `penangkapan`.
A word without such a prefix stands for itself.

Source:  the rules of meN- and peN- as in Sneddon et al. 2010, chapters 1.3 to 1.5.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

Voice = Literal["active", "passive", "bare", "intransitive", "noun", "word"]
"""How a form takes its arguments: `bare` is the root without prefix (headlines, `yang kami sambut`)."""

_VOWELS = "aeiou"
_SUFFIXES = ("kan", "i", "an")
_PREFIXES = ("meN", "ber", "ter", "peN", "per", "ke", "di", "se", "X")
_CLITICS = ("nyalah", "nya", "lah", "kah", "pun", "ku", "mu")


@dataclass(frozen=True, slots=True)
class Form:
    """One written form and its voice."""

    text: str
    voice: Voice


def _one_syllable(root: str) -> bool:
    """Roots with a single vowel (`bom`, `cek`, `sah`) take menge-."""
    return sum(letter in _VOWELS for letter in root) == 1


def nasal(prefix: str, root: str) -> tuple[str, ...]:
    """Join `me` or `pe` to a root, the standard spelling first, then those seen in print beside it.

    Before p, t, k, s the nasal swallows the letter (`pukul`: memukul) unless another consonant follows
    (`protes`: memprotes); loans keep it often enough that both spellings are given (`menyuplai`, `mensuplai`).
    """
    first, second = root[0], root[1:2]
    if _one_syllable(root):
        return (f"{prefix}nge{root}", *_plain(prefix, root))
    if first in "ptks" and second not in ("y", "h") and not (first == "k" and second == "h"):
        swallowed = prefix + {"p": "m", "t": "n", "k": "ng", "s": "ny"}[first] + root[1:]
        kept = prefix + {"p": "m", "t": "n", "k": "ng", "s": "n"}[first] + root
        return (swallowed, kept) if second in _VOWELS else (kept, swallowed)
    return _plain(prefix, root)


def _plain(prefix: str, root: str) -> tuple[str, ...]:
    first = root[0]
    if root[:2] in ("ny", "ng") or first in "lrmnwy":
        return (prefix + root,)
    if first in "bfvp":
        return (f"{prefix}m{root}",)
    if first in "dcjztsx":
        return (f"{prefix}n{root}",)
    return (f"{prefix}ng{root}",)


def intransitive(root: str) -> tuple[str, ...]:
    """Join `ber`: be- before r or a first syllable in -er- (`kerja`: bekerja), bel- in `ajar`."""
    if root == "ajar":
        return ("belajar",)
    short = root[0] == "r" or root[1:3] == "er"
    return ((f"be{root}",) if short else ()) + (() if root[0] == "r" else (f"ber{root}",))


def parse(spec: str) -> tuple[str, str, str] | None:
    """Split ``prefix-root-suffix``; None where the notation is a plain word."""
    prefix, dash, rest = spec.partition("-")
    if not dash or prefix not in _PREFIXES:
        return None
    for suffix in _SUFFIXES:
        if rest.endswith(f"-{suffix}"):
            return prefix, rest[: -len(suffix) - 1], suffix
    return prefix, rest, ""


@cache
def forms(spec: str) -> tuple[Form, ...]:
    """All forms that a notation stands for, the citation form first."""
    parts = parse(spec)
    if parts is None:
        return (Form(spec, "word"),)
    prefix, root, suffix = parts
    if prefix == "meN":
        active = tuple(Form(text + suffix, "active") for text in nasal("me", root))
        # a suffixed bare form (`jatuhkan`) cannot be anything but a verb; an unsuffixed one may be a noun
        return (*active, Form(f"di{root}{suffix}", "passive"), Form(root + suffix, "bare"))
    if prefix == "di":
        return (Form(f"di{root}{suffix}", "passive"),)
    if prefix == "ber":
        return tuple(Form(text + suffix, "intransitive") for text in intransitive(root))
    if prefix == "ter":
        return (Form(("te" if root[0] == "r" else "ter") + root + suffix, "intransitive"),)
    if prefix == "peN":
        return tuple(Form(text + suffix, "noun") for text in nasal("pe", root))
    start = {"per": "pe" if root[0] == "r" else "per", "ke": "ke", "se": "se", "X": ""}[prefix]
    return (Form(start + root + suffix, "noun"),)


def citation(spec: str) -> str:
    """The dictionary form of a notation: `menyerang` for ``meN-serang``."""
    return forms(spec)[0].text


def derived_nouns(spec: str) -> tuple[str, ...]:
    """The nouns of doing that a verb notation can have: `serangan`, `penyerangan`; `pertemuan`.

    Not every one exists; a text that holds one of them means the verb's happening.
    """
    parts = parse(spec)
    if parts is None:
        return ()
    prefix, root, _ = parts
    if prefix == "ber":
        return (f"{'pe' if root[0] == 'r' else 'per'}{root}an", f"{root}an")
    if prefix == "meN":
        return (f"{root}an", *(f"{text}an" for text in nasal("pe", root)))
    return ()


def without_clitics(word: str) -> str:
    """Take the clitics off a lower-case word: `menudingnya` -> `menuding`, `mereka-lah` -> `mereka`."""
    for clitic in _CLITICS:
        if word.endswith(clitic) and len(word) - len(clitic) >= 4:
            return word[: -len(clitic)].rstrip("-")
    return word
