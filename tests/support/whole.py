"""An explainer with one of everything, in which careless copies would collide or lose something.

Both sections have a note 1, a heading and a raw element of the same id, and the same figure.
"""

from __future__ import annotations

from base64 import b64decode

from support.explainers import SITE, section

PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
WHOLE = {
    "site.yaml": SITE + "licence: CC-BY-4.0\n",
    "sections/01-rock.md": section(
        """\
        ## The light {#light}

        It was [lit](event:lit).[^1] Read [on](section:keepers#light), [the list](people.html#ada),
        [here](#light), [the old name](guard.html) or [the plan](assets/plan.pdf).
        [The log](https://example.com/log "Log"). It burned [long](claim:long). [](source:log)

        ![A lamp](assets/lamp.png)

        ![](figure:lamps)

        <p id="raw">Raw words, and <a href="#raw">back</a>.</p>

        [^1]: By oil.
        """,
        takeaways="[Ships were lost.]",
    ),
    "sections/02-keepers.md": section(
        """\
        ## The light {#light}

        [Ada](person:ada) kept it.[^1]

        !!! record
            The log says so.

        ### Lower {#lower}

        ![](figure:lamps)

        <p id="raw">Other raw words.</p>

        [^1]: For years.
        """,
        title="The keepers",
        aliases="[guard.html]",
    ),
    "pages/about.md": "---\ntitle: About us\n---\n\nWe keep [lights](term:light).\n",
    "events.yaml": """\
        - id: lit
          date: 1811-02-01
          title: First light
          text: "Seen.[^1]\\n\\n[^1]: Afar."
        """,
    "people.yaml": "- {id: ada, name: Ada Keeper, role: keeper}\n",
    "places.yaml": "- {id: reef, name: The Reef, lat: 50, lon: -6, text: Deep.}\n",
    "terms.yaml": "- {id: light, name: Light, text: What shines.}\n",
    "sources.yaml": "- {id: log, title: The log, url: 'https://example.com/log'}\n",
    "claims.yaml": """\
        - id: long
          text: It burned for long.
          by: ada
          status: disputed
          sources: [log]
          note: No.
        """,
    "updates.yaml": """\
        - {date: 2021-03-04, title: Wick, text: Not four., kind: correction, section: rock}
        """,
    "figures/lamps.yaml": """\
        {kind: bars, title: Lamps, caption: Lit., sources: [log], rows: [{label: "1811", value: 2}]}
        """,
    "assets/lamp.png": PNG,
    "assets/plan.pdf": b"%PDF",
}
