"""What an author reads of links that lead outside."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from belarus_site import cli
from belarus_site.diagnostics import Report
from belarus_site.external import external
from belarus_site.external.visiting import Manners
from support.explainers import SITE, TEMPLATES, build, lines, said, section, write
from support.misbehaving import Host

NOON = datetime(2020, 1, 2, 12, 0, tzinfo=UTC)
LATER = "try again later"
FIND = "find where it is now, or write the address of an archived copy"
LOOK = 'open it in a browser; if it is there, write "allow external: seen by hand" in a comment'


async def _awake(_: float) -> None:
    pass


def tried(
    folder: Path, files: Mapping[str, str], *, kept: Path | None = None, now: datetime = NOON
) -> list[str]:
    """Return what is wrong with the outside links of an explainer, as its author reads it."""
    site = build(folder, files).site
    assert site is not None
    manners = Manners(sleep=_awake, now=lambda: now)
    return lines(Report.of(external((site,), kept, manners)), folder)


def source(url: str, archived: str = "") -> dict[str, str]:
    """Return an explainer with a source at `url`, and perhaps a copy of it."""
    copy = f"\n  archived: {archived}" if archived else ""
    return {"sources.yaml": f"- id: log\n  title: The log\n  url: {url}{copy}\n"}


def warned(path: str, at: str, message: str, hint: str) -> str:
    """Return how a warning about an outside link reads."""
    return said(path, at, f"{message} [external]", hint, severity="warning")


def test_what_answers_is_no_fault(tmp_path: Path, host: Host) -> None:
    """Each address is asked once, wherever it is written, without what stands behind `#`.

    What leads to this site itself is nobody's to ask.
    """
    words = f"The [log]({host.at('200')}#p1), [again]({host.at('200')}#p2), and <{host.at('204')}>."
    words += " [Ann](person:ann), [here](rock.html), [by post](mailto:ann@example.org).\n"
    people = "- {id: ann, name: Ann Keeper, role: keeper}\n"
    assert tried(tmp_path, {"people.yaml": people, "sections/01-rock.md": section(words)}) == []
    assert sorted(host.lines) == ["HEAD /200", "HEAD /204"]


def test_what_is_gone_is_an_error_at_its_place(tmp_path: Path, host: Host) -> None:
    """In a source the place is that of the address, in the prose that of the link's target."""
    files = source(host.at("404")) | {
        "sections/01-rock.md": section(f"It [burned]({host.at('410')}).\n")
    }
    assert tried(tmp_path, files) == [
        said(
            "sections/01-rock.md",
            "7:13",
            f'"{host.at("410")}" is gone: its host answers 410 [external]',
            FIND,
        ),
        said(
            "sources.yaml",
            "3:8",
            f'"{host.at("404")}" is gone: its host answers 404 [external]',
            FIND,
        ),
    ]


def test_the_copy_of_what_is_gone_is_offered(tmp_path: Path, host: Host) -> None:
    """For the source, and for a link in the prose that leads to the same address."""
    files = source(host.at("404"), host.at("200"))
    files["sections/01-rock.md"] = section(f"It [burned]({host.at('404')}).\n")
    message = f'"{host.at("404")}" is gone: its host answers 404 [external]'
    hint = f'write the address of its copy in its stead: "{host.at("200")}"'
    assert tried(tmp_path, files) == [
        said("sections/01-rock.md", "7:13", message, hint),
        said("sources.yaml", "3:8", message, hint),
    ]


def test_a_copy_that_is_gone_too_is_not_offered(tmp_path: Path, host: Host) -> None:
    """Each of the two is a fault of its own."""
    assert tried(tmp_path, source(host.at("404"), host.at("410"))) == [
        said(
            "sources.yaml",
            f"{line}:{column}",
            f'"{host.at(str(status))}" is gone: its host answers {status} [external]',
            FIND,
        )
        for line, column, status in ((3, 8, 404), (4, 13, 410))
    ]


def test_what_has_moved_for_good_is_told_with_its_new_address(tmp_path: Path, host: Host) -> None:
    """The heading that was linked to is linked to in the new address as well."""
    words = section(f"It [moved]({host.at('301/200')}#top).\n")
    assert tried(tmp_path, {"sections/01-rock.md": words}) == [
        warned(
            "sections/01-rock.md",
            "7:12",
            f'"{host.at("301/200")}#top" has moved for good',
            f'write "{host.at("200")}#top"',
        )
    ]


@pytest.mark.parametrize(
    ("path", "message", "hint"),
    [
        ("302/200", "", ""),
        ("403", "is closed to programs: its host answers 403", LOOK),
        ("loop", "leads nowhere: 10 times it leads on, and does not arrive", LOOK),
        ("503", "cannot be had now: its host answers 503", LATER),
        ("closed", 'cannot be had now: "127.0.0.1" broke off, or did not speak HTTP', LATER),
    ],
)
def test_what_may_be_there_is_a_warning(
    tmp_path: Path, host: Host, path: str, message: str, hint: str
) -> None:
    """Each says what was found, and what to do."""
    address = host.at(path)
    wanted = [warned("sources.yaml", "3:8", f'"{address}" {message}', hint)] if message else []
    assert tried(tmp_path, source(address)) == wanted


def test_a_host_that_is_not_there_is_gone(tmp_path: Path, host: Host) -> None:
    """Where others answer, a name that nobody has is a dead link."""
    files = source("https://nowhere.example/log", host.at("200"))
    assert tried(tmp_path, files) == [
        said(
            "sources.yaml",
            "3:8",
            '"https://nowhere.example/log" is gone: there is no host "nowhere.example" [external]',
            f'write the address of its copy in its stead: "{host.at("200")}"',
        )
    ]


def test_offline_is_one_line(tmp_path: Path) -> None:
    """When no host can be reached, that is said once, at the first link."""
    pages = "".join(
        f"- id: log-{n}\n  title: Log {n}\n  url: https://{name}-{n}.example/log\n"
        for n in range(40)
        for name in ["quiet" if n % 2 else "nowhere"]
    )
    assert tried(tmp_path, {"sources.yaml": pages}) == [
        warned(
            "sources.yaml",
            "3:8",
            'no outside address can be reached: there is no host "nowhere-0.example"',
            "is this machine online? the outside links were not checked",
        )
    ]


def test_what_answered_this_week_is_not_asked_again(tmp_path: Path, host: Host) -> None:
    """Only good answers are kept; after a week even those are asked for once more."""
    kept = tmp_path / "kept"
    files = source(host.at("200"), host.at("404"))
    first = tried(tmp_path, files, kept=kept)
    again = tried(tmp_path, files, kept=kept, now=NOON + timedelta(days=6))
    assert first == again != []
    assert host.lines == ["HEAD /200", "HEAD /404", "GET /404", "HEAD /404", "GET /404"]
    tried(tmp_path, files, kept=kept, now=NOON + timedelta(days=8))
    assert host.lines.count("HEAD /200") == 2


def test_one_dead_host_among_those_known_is_no_lost_network(tmp_path: Path, host: Host) -> None:
    """What answered lately is asked once more before all of the network is said to be away."""
    kept = tmp_path / "kept"
    tried(tmp_path, source(host.at("200")), kept=kept)
    found = tried(tmp_path, source("https://nowhere.example/", host.at("200")), kept=kept)
    gone = '"https://nowhere.example/" is gone: there is no host "nowhere.example" [external]'
    copy = f'write the address of its copy in its stead: "{host.at("200")}"'
    assert found == [said("sources.yaml", "3:8", gone, copy)]


def test_other_kinds_of_links_are_left_alone(tmp_path: Path, host: Host) -> None:
    """Mail, telephones and the explainer's own pages are nobody to ask."""
    words = "[us](mailto:us@example.org) [ring](tel:+100) [here](rock.html)\n"
    assert tried(tmp_path, {"sections/01-rock.md": section(words)}) == []
    assert host.lines == []


def test_only_check_external_asks(
    tmp_path: Path, host: Host, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither `build` nor `check` alone goes outside; a warning may be allowed at its place."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BELARUS_SITE_ROOT", raising=False)
    words = (
        f"It [burned]({host.at('404')}).\n\n"
        f"It [hides]({host.at('403')}). <!-- allow external: seen by hand -->\n"
    )
    write(tmp_path, {"sections/01-rock.md": section(words)})
    looks = ["--templates", str(TEMPLATES), "--quiet", "--format", "json"]
    assert cli.main(["build", *looks]) == 0
    assert cli.main(["check", *looks]) == 0
    assert (host.lines, capsys.readouterr().out) == ([], "")
    assert cli.main(["check", *looks, "--external"]) == 1
    (told,) = capsys.readouterr().out.splitlines()
    assert f'\\"{host.at("404")}\\" is gone' in told
    assert cli.main(["clean"]) == 0
    assert not (tmp_path / ".cache" / "belarus-site").exists()


def test_links_of_a_translation_are_tried_too(tmp_path: Path, host: Host) -> None:
    """Each at its place there; what both have in common is asked and told once."""
    files = {
        "site.yaml": SITE + "languages: [cs] # allow translation: the rest comes later\n",
        "sections/01-rock.md": section(f"It [burned]({host.at('410')}).\n"),
        "translations/cs/sections/01-rock.md": section(f"[Hořel]({host.at('404')}).\n"),
        **source(host.at("410")),
    }
    built = build(tmp_path, files)
    assert built.site is not None
    manners = Manners(sleep=_awake, now=lambda: NOON)
    found = lines(Report.of(external((built.site, *built.translations), None, manners)), tmp_path)
    assert [line.split(": ")[0] for line in found] == [
        "content/sections/01-rock.md:7:13",
        "content/sources.yaml:3:8",
        "content/translations/cs/sections/01-rock.md:7:9",
    ]
    assert sorted(set(host.lines)) == ["GET /404", "GET /410", "HEAD /404", "HEAD /410"]
