from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from belarus_site.dates import parse_edtf
from belarus_site.model.entries import Event
from belarus_site.resolve.timeline import Timeline
from belarus_site.source import Place, SourceFile, Text

FILE = SourceFile("events.yaml", "")
EVENT = Event(
    id="a",
    place=Place("events.yaml", 1, 1),
    date=parse_edtf("1850"),
    title="A",
    text=Text("", FILE, 0),
)
DATES = st.sampled_from(
    [
        *("1850", "1850-03", "1850-03-02", "185X", "1850-21", "1850~", "1851", "1849/1852"),
        *("1850/..", "../1850", "1850-03-02/1850-03-04", "1852-12-24", "1851-24"),
    ]
).map(parse_edtf)
EVENTS = st.lists(st.tuples(DATES, st.text("ab", min_size=1, max_size=3)), max_size=12).map(
    lambda found: [replace(EVENT, date=date, id=ident) for date, ident in found]
)


@given(EVENTS, DATES)
def test_a_date_finds_what_a_look_at_each_event_finds(events: list[Event], date: object) -> None:
    """The event of that very date; else the first that lies within it; else none."""
    timeline = Timeline(tuple(events))
    for asked in {event.date for event in events} | {date}:
        event, exact = timeline.find(asked)  # type: ignore[arg-type]
        bounds = asked.earliest, asked.latest  # type: ignore[attr-defined]
        same = [e for e in timeline.events if (e.date.earliest, e.date.latest) == bounds]
        within = [e for e in timeline.events if e.date.within(asked)]  # type: ignore[arg-type]
        assert (event, exact) == ((same[0], True) if same else ((within or [None])[0], False))


@given(EVENTS, st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_how_they_are_written(
    events: list[Event], random: object
) -> None:
    """By time, and by id where the time is the same."""
    events = list({event.id: event for event in events}.values())
    shuffled = list(events)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert Timeline(tuple(shuffled)).events == Timeline(tuple(events)).events


def test_many_long_events_are_looked_through_once() -> None:
    """Twenty thousand events that begin together and never end cost one look for each date."""
    events = tuple(
        replace(EVENT, id=f"e{number}", date=parse_edtf("1850/..")) for number in range(20_000)
    )
    timeline = Timeline(events)
    looks = 0

    class Counting(tuple[Event, ...]):
        __slots__ = ()

        def __getitem__(self, index: object) -> object:  # type: ignore[override]
            nonlocal looks
            looks += 1
            return super().__getitem__(index)  # type: ignore[index]

    timeline.events = Counting(timeline.events)
    for _ in range(1000):
        assert timeline.find(parse_edtf("1850")) == (None, False)
    assert looks <= len(events)
