"""Tokeniser settings for Indonesian news, stored inside the saved pipeline.

spaCy's own Indonesian rules list reduplications one by one and cut the ones they do not list. Here one rule does it:
a hyphen between two letters or before a suffix never splits (`anak-anak`, `APBN-P`, `1970-an`, `ke-5`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from spacy.lang.char_classes import ALPHA, LIST_ELLIPSES
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs

QUOTES = '"“”„‟«»‹›'
"""Quotation marks that are tokens of their own wherever they stand."""

SINGLE_QUOTES = "'‘’‚‛`´"
"""Single marks: tokens of their own at the edge of a word only, since `Ma'ruf` and `Jum’at` keep theirs."""


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


TITLES = _listed(
    "Dr. Drs. Dra. Prof. Ir. H. Hj. Tn. Ny. Nn. Sdr. Sdri. Kol. Letkol. Let. Mayjen. Brigjen. Letjen. Jend. Irjen. "
    "Komjen. Kombes. AKBP. Kompol. KH. K.H. R. Rd. R.A. R.M. Tgk. Mr. Mrs. Ms. St. Jr. Sr. Ust. Pdt. Bpk. Yth. a.k.a. "
    "Moh. Mohd. Muh. Abd. Abdr."
)
"""Abbreviations that stand before a name: never the end of a sentence."""

DEGREES = _listed(
    "S.H. M.H. SH. MH. M.Hum. M.Si. M.Sc. B.Sc. M.A. B.A. Ph.D. S.E. M.E. S.Pd. M.Pd. S.Sos. S.IP. M.IP. S.Kom. M.Kom. "
    "M.M. S.T. M.T. S.I.K. S.Ag. M.Ag. S.Ked. Sp.A. Sp.PD. Lc. M.B.A. M.Th. S.Psi. M.Psi. S.Farm. Apt."
)
"""Degrees behind a name: the end of a sentence only when what follows cannot carry on."""

SHORTENINGS = _listed(
    "Jl. Jln. Gg. No. no. Nomor. hlm. dll. dsb. dst. dkk. dlsb. tsb. a.n. u.p. s.d. d.a. a.l. d.h. c.q. q.q. "
    "vs. ca. cf. lih. ed. eds. Vol. vol. Tgl. tgl. Kab. Kec. Kel. Ds. Prov. Ps. Tbk. PT. CV. UD. Ltd. Pte. Co. Inc. "
    "Corp. LLC. Bhd. Sdn. B.C. A.S. U.S. D.C. W.I.B. p.m. a.m. Rp."
)
"""All other abbreviations written with a full stop; not `hal.`, which ends many sentences as a word."""

_BEFORE_A_WORD = _listed(
    "Jl. Jln. Gg. No. Nomor. hlm. a.n. u.p. s.d. d.a. c.q. vs. ca. cf. Vol. Tgl. Kab. Kec. Kel. Ds. Prov. Ps. "
    "PT. CV. UD. Rp. Pte."
)
CONTINUING = frozenset(word.casefold() for word in [*TITLES, *_BEFORE_A_WORD])
"""Abbreviations that always want another word behind them, in lower case."""

ABBREVIATIONS = tuple(dict.fromkeys([*TITLES, *DEGREES, *SHORTENINGS]))

_LETTER = f"[{ALPHA}]"
_DASHES = "–—"
_INITIALS = r"^(?:[A-Z]\.)+$"  # `P.`, `S.B.Y.`: the full stop belongs to the name
_OPENING = [r"\(", r"\[", r"\{", "§", r"\*", r"\$", "£", "€", "¥", "#", "=", r"\+(?![0-9])", "~"]
_CLOSING = [r"\)", r"\]", r"\}", r"\*", ",", ";", ":", r"\?", "!", "%", "=", "~"]


def _prefixes() -> list[str]:
    quotes = f"(?:``|''|[{QUOTES}{SINGLE_QUOTES}])"
    marks = [",", ";", ":", r"\?", "!", "%", "&(?=.)", "/", f"[{_DASHES}]", r"-+(?![0-9\-])", r"-(?=[0-9])", "•", "·"]
    money = [r"Rp(?=[0-9.])", r"US(?=\$)", r"USD(?=[0-9])"]
    return [*LIST_ELLIPSES, *_OPENING, r"\)", r"\]", *marks, quotes, *money, r"\.(?=[^0-9])"]


def _suffixes() -> list[str]:
    quotes = f"(?:``|''|[{QUOTES}{SINGLE_QUOTES}])"
    stops = [rf"(?<=[{ALPHA}0-9%°\)\]{QUOTES}{SINGLE_QUOTES}²³])\.", r"(?<=,-)\."]
    hyphens = [f"[{_DASHES}]", r"(?<=[0-9]),-", r"(?<=.)-+", "/", r"\.\.+"]
    return [*LIST_ELLIPSES, *_CLOSING, r"\(", r"\[", "['’][sS]", quotes, *stops, *hyphens]


def _infixes() -> list[str]:
    word = f"[0-9{ALPHA}{QUOTES}\\)\\]]"
    after = f"[0-9{ALPHA}{QUOTES}\\(\\[]"
    return [
        *LIST_ELLIPSES,
        f"[{QUOTES}\\(\\)\\[\\]]",
        f"(?<=[{ALPHA}{QUOTES}\\)\\]])[,;:!?](?=[{ALPHA}{QUOTES}\\(\\[])",
        f"(?<=[0-9])[,;:!?](?={_LETTER})",
        f"(?<={_LETTER})[,;:!?](?=[0-9])",
        r"(?<=[a-z0-9])\.(?=[A-Z])(?![A-Z]{2,4}\b)",  # a lost space between sentences, not `detik.COM` or `Disway.ID`
        f"(?<={word})/(?={after})",
        r"(?<=[0-9])[-–](?=[0-9])",
        f"(?<={word})[{_DASHES}](?={after})",
        r"--+",
        r"(?<=[0-9])[+*^=](?=[0-9\-])",
    ]


def set_tokenizer(nlp: Language) -> Language:
    """Give a pipeline Menurut's tokeniser settings; they are saved with it and need no code to load.

    Units:   a token never crosses white space; `-nya` stays on its host, the clitic is told in MORPH.
    """
    tokenizer = cast("Tokenizer", nlp.tokenizer)
    tokenizer.prefix_search = compile_prefix_regex(_prefixes()).search
    tokenizer.suffix_search = compile_suffix_regex(_suffixes()).search
    tokenizer.infix_finditer = compile_infix_regex(_infixes()).finditer
    tokenizer.token_match = re.compile(_INITIALS).match
    tokenizer.rules = {}  # spaCy's own Indonesian list holds 3,900 reduplications; the hyphen rule covers them all
    know_abbreviations(nlp)
    return nlp


def know_abbreviations(nlp: Language) -> None:
    """Keep every listed abbreviation whole, also those listed after a pipeline was saved."""
    tokenizer = cast("Tokenizer", nlp.tokenizer)
    for word in ABBREVIATIONS:
        if word not in tokenizer.rules:
            tokenizer.add_special_case(word, [{"ORTH": word}])
