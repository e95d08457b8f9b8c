"""What the pages say, in the language of the reader: gettext catalogues, and dates and numbers as CLDR writes them."""

from __future__ import annotations

import gettext
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, get_args

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from menurut.views import labels
from menurut.views.labels import Language

if TYPE_CHECKING:
    from menurut.views.labels import Labels

LANGUAGES: tuple[Language, ...] = get_args(Language)
_LOCALES = {"id": "id_ID", "en": "en_GB"}
_ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}


class Words:
    """The words of one language; the texts of the pages are written in English and looked up."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.locale = Locale.parse(_LOCALES[language])
        self.label: Labels = labels.load(language)
        self._catalogue = _catalogue(language)

    def __call__(self, text: str, **values: object) -> str:
        """A text with its ``{values}``."""
        return self._catalogue.gettext(text).format(**values)

    def many(self, one: str, more: str, number: int) -> str:
        """A text that holds a ``{n}``, in the form that goes with the number."""
        return self._catalogue.ngettext(one, more, number).format(n=self.number(number))

    def number(self, value: float) -> str:
        """A number with the separators of the language."""
        return format_decimal(value, locale=self.locale)

    def day(self, iso: str | None, *, style: str = "full") -> str:
        """The day of an ISO date: ``Rabu, 15 Juni 2022``; what is no date stays as it is."""
        try:
            return format_date(date.fromisoformat((iso or "")[:10]), style, locale=self.locale)
        except ValueError:
            return iso or ""

    def month(self, iso: str) -> str:
        """A month written ``2022-06`` as ``Juni 2022``."""
        return format_skeleton("yMMMM", date.fromisoformat(f"{iso}-01"), locale=self.locale)

    def moment(self, iso: str) -> str:
        """Day and time with the zone; the day alone where there is no time."""
        try:
            at = datetime.fromisoformat(iso)
        except ValueError:
            return iso
        if "T" not in iso:
            return self.day(iso)
        clock = f"{at:%H.%M}" if self.language == "id" else f"{at:%H:%M}"
        return f"{self.day(iso)}, {clock} {_zone(at)}".strip()


@cache
def load(language: Language) -> Words:
    """The words of a language, read once per process."""
    return Words(language)


def _zone(at: datetime) -> str:
    offset = at.utcoffset()
    if offset is None:
        return ""
    hours = offset / timedelta(hours=1)
    return _ZONES.get(int(hours), f"UTC{hours:+g}") if hours else "UTC"


def _catalogue(language: Language) -> gettext.NullTranslations:
    source = files("menurut.faces.web") / "locale" / language / "LC_MESSAGES" / "menurut.po"
    if not source.is_file():
        return gettext.NullTranslations()  # the texts themselves are English
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
