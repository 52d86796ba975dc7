"""The links that lead outside, tried over the network: only `check --external` does this."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from belarus_site.diagnostics import Code, Diagnostic, error, quoted, visible, warning
from belarus_site.external.answers import Answer, Kind
from belarus_site.external.links import OutsideLink, outside_links
from belarus_site.external.memory import Memory
from belarus_site.external.visiting import Manners, visit
from belarus_site.model.site import Site
from belarus_site.work import silently

_PROBES = 3
_LOOK = 'open it in a browser; if it is there, write "allow external: seen by hand" in a comment'


def external(
    sites: Sequence[Site],
    kept: Path | None = None,
    manners: Manners | None = None,
    tell: Callable[[int, int], None] = silently,
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the outside links of a site in all its languages, at their places.

    An address that is gone (404, 410, a name that nobody has) is an error: a reader finds nothing
    there, and waiting does not help. Everything else is a warning: what has moved still arrives,
    what is busy, broken or silent today may answer tomorrow, and a host that turns programs away
    may serve readers. Answers that were good are kept in the folder `kept` for a week. `tell` is
    given how many addresses are tried, and of how many.
    """
    manners = manners or Manners()
    links = sorted({link for site in sites for link in outside_links(site)})
    memory = Memory(kept, manners.now())
    wanted = sorted({link.asked for link in links})
    answers = visit([address for address in wanted if address not in memory], manners, tell)
    if answers and not any(answer.reached for answer in answers.values()):
        # One host that nobody reaches is gone; all of them are so when this machine is offline.
        lately = visit([address for address in wanted if address in memory][:_PROBES], manners)
        if not any(answer.reached for answer in lately.values()):
            yield _offline(next(link for link in links if link.asked in answers), answers)
            return
    memory.keep(address for address, answer in answers.items() if answer.kind is Kind.GOOD)
    for link in links:
        if link.asked in answers:
            yield from _fault(link, answers)


def _offline(first: OutsideLink, answers: Mapping[str, Answer]) -> Diagnostic:
    message = f"no outside address can be reached: {answers[first.asked].words}"
    hint = "is this machine online? the outside links were not checked"
    return warning(first.place, Code.EXTERNAL, message, hint)


def _fault(link: OutsideLink, answers: Mapping[str, Answer]) -> Iterator[Diagnostic]:
    answer, place = answers[link.asked], link.place
    name, code = quoted(link.address), Code.EXTERNAL
    match answer.kind:
        case Kind.GONE | Kind.NO_HOST:
            yield error(place, code, f"{name} is gone: {answer.words}", _instead(link, answers))
        case Kind.MOVED:
            _, mark, fragment = link.address.partition("#")
            there = answer.address if "#" in answer.address else answer.address + mark + fragment
            yield warning(place, code, f"{name} has moved for good", f'write "{visible(there)}"')
        case Kind.REFUSED:
            yield warning(place, code, f"{name} is closed to programs: {answer.words}", _LOOK)
        case Kind.ROUND:
            message = f"{name} leads nowhere: {answer.words}"
            yield warning(place, code, message, _LOOK)
        case Kind.FAILING | Kind.NO_CONNECTION:
            message = f"{name} cannot be had now: {answer.words}"
            yield warning(place, code, message, "try again later")


def _instead(link: OutsideLink, answers: Mapping[str, Answer]) -> str:
    """Return what to write for an address that is gone: its copy, if that is not gone too."""
    copy = answers.get(link.archived.partition("#")[0])
    if link.archived and (copy is None or copy.kind not in {Kind.GONE, Kind.NO_HOST}):
        return f'write the address of its copy in its stead: "{visible(link.archived)}"'
    return "find where it is now, or write the address of an archived copy"
