from __future__ import annotations

from belarus_site.diagnostics import Code, Diagnostic, Report, error, warning
from belarus_site.serve.news import News
from belarus_site.source import Place


def _lonely(line: int, name: str = "ann") -> Diagnostic:
    return warning(Place("people.yaml", line, 1), Code.UNUSED, f"nobody speaks of {name}")


WRONG = error(Place("a.md", 2, 7), Code.REFERENCE, 'no event "tow"')
SAID = 'a.md:2:7: error: no event "tow" [reference]'


def _told(news: News, *faults: Diagnostic) -> list[str]:
    return [*news.of(Report.of(faults))]


def test_a_warning_is_told_once_while_it_stays() -> None:
    """Also where it has moved to another line; once mended, it is new when it comes again."""
    news = News(None)
    said = "people.yaml:{}:1: warning: nobody speaks of ann [unused]"
    assert _told(news, _lonely(3)) == [said.format(3)]
    assert _told(news, _lonely(5)) == ["1 warning as before"]
    assert _told(news) == []
    assert _told(news, _lonely(5)) == [said.format(5)]


def test_errors_are_told_each_time_and_last() -> None:
    """What has to be mended stands where whoever writes looks: at the end."""
    news = News(None)
    assert _told(news, _lonely(3), _lonely(4, "bob"), WRONG)[-1] == SAID
    assert _told(news, WRONG, _lonely(3), _lonely(4, "bob"), _lonely(1, "eve")) == [
        "2 warnings as before",
        "people.yaml:1:1: warning: nobody speaks of eve [unused]",
        SAID,
    ]


def test_errors_make_no_warning_forgotten() -> None:
    """With errors not everything is looked at: what is not told then may be there all the same."""
    news = News(None)
    _told(news, _lonely(3))
    assert _told(news, WRONG) == [SAID]
    assert _told(news, _lonely(3)) == ["1 warning as before"]


def test_excerpts_stand_below() -> None:
    """As below those that a build tells."""
    news = News(lambda place: f"line {place.line}")
    assert _told(news, WRONG) == [SAID, "line 2"]
