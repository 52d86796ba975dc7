"""Running text after Markdown: finished HTML, with slots where each renderer has its own say.

Prose is parsed once. A page, a feed and a copy in one file fill the same slots in their own way,
so none of them has to take another's HTML apart.
"""

from __future__ import annotations

from enum import Enum, StrEnum, auto
from typing import NamedTuple, TypeAlias

from msgspec import Struct

from belarus_site.dates import EdtfDate
from belarus_site.yearless import YearlessDate


class Scheme(StrEnum):
    """What a reference in Markdown can lead to."""

    EVENT = "event"
    DATE = "date"
    PERSON = "person"
    PLACE = "place"
    TERM = "term"
    SECTION = "section"
    PAGE = "page"
    CLAIM = "claim"
    SOURCE = "source"
    FIGURE = "figure"


class Voice(StrEnum):
    """Who speaks in an aside."""

    RECORD = "record"
    EDITORS = "editors"


class Tie(Enum):
    """How a date in words is tied to what the words are about."""

    SURE = auto()  # it is theirs
    LIKELY = auto()  # it may be that of something else they speak of
    NONE = auto()  # they tell of another day: *before 2000*


class Said(Struct, frozen=True):
    """What words say of a date: which of them, and what `date`, None for a day that never was.

    `wrong` is what is wrong with it whatever it is said of, with a way out, or is empty. `others`
    are more dates that the words name. `span` is the open one that all of them together tell, such
    as *since 2021*.
    """

    words: str
    date: EdtfDate | YearlessDate | None
    wrong: str = ""
    hint: str = ""
    tie: Tie = Tie.SURE
    others: tuple[EdtfDate, ...] = ()
    span: EdtfDate | None = None


class Link(Struct, frozen=True):
    """A link as written: `scheme` is None for an ordinary one.

    `offset` is where its destination begins, counted in the text it was written in. `words` is
    the finished HTML between the tags, `pictures` those that stand there too, `target` the id or
    address, `fragment` what stands behind `#` without it. `said` is the date in the words of a link
    to a date or an event, if they have one.
    """

    offset: int
    scheme: Scheme | None
    target: str
    fragment: str
    title: str
    words: str
    pictures: tuple[Image, ...] = ()
    said: Said | None = None

    @property
    def takes_name(self) -> bool:
        """Whether its words are the name or date of what it leads to; a citation is a number."""
        return not (self.scheme in {None, Scheme.SOURCE} or self.words or self.pictures)


class Image(Struct, frozen=True):
    """A picture, or with `scheme` the figure `target`, in the running text.

    `attributes` are those of its tag besides `src`, `alt` and `title`, as finished HTML with a
    space before each.
    """

    offset: int
    scheme: Scheme | None
    target: str
    alt: str
    title: str
    attributes: str = ""


class PlainDate(Struct, frozen=True):
    """A date in the running text that nobody made a link."""

    offset: int
    words: str
    date: EdtfDate


class NoteMark(Struct, frozen=True):
    """The mark of the footnote `number`; `first` where it is the first mark of that note."""

    number: int
    first: bool


NAME = "\ufdd3"
"""What stands for a name that is not known yet; no author can write it."""


class Heading(Struct, frozen=True):
    """The opening of a heading; its words follow as parts, and its closing tag as HTML.

    In `words`, NAME stands for each link that takes the name of what it leads to.
    """

    offset: int
    level: int
    id: str
    words: str


class AsideOpen(Struct, frozen=True):
    """The opening of an aside in another voice."""

    voice: Voice


class AsideClose(Struct, frozen=True):
    """The end of an aside in another voice."""

    voice: Voice


Part: TypeAlias = str | Link | Image | PlainDate | NoteMark | Heading | AsideOpen | AsideClose
Parts: TypeAlias = tuple[Part, ...]


class Name(NamedTuple):
    """Words by which a text calls the event of an id, folded to be compared."""

    words: tuple[str, ...]
    event: str


class Prose(Struct, frozen=True):
    """A converted text: its parts in order, and its footnotes in the order of their marks.

    `unused` are the footnotes that no mark leads to. `headings` are those among the parts, `names`
    the words it has for events, and `words` is how many a reader of all of it meets. It is not
    `whole` where some or all could not be converted.
    """

    parts: Parts = ()
    notes: tuple[Parts, ...] = ()
    unused: tuple[Parts, ...] = ()
    headings: tuple[Heading, ...] = ()
    names: tuple[Name, ...] = ()
    words: int = 0
    whole: bool = True


NOTHING = Prose()
UNREAD = Prose(whole=False)
