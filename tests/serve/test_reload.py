from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from belarus_site.serve.reload import with_reload

POLICY = "default-src 'none'; img-src 'self'; style-src 'sha256-x'; base-uri 'none'"
PAGE = f"""\
<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>A</title>
</head>
<body>
<p>Ö</p>
</body>
</html>
"""


def _policy(page: bytes) -> dict[str, list[str]]:
    found = re.search(r'(?i)content="([^"]*)"', page.decode().replace("&#x27;", "'"))
    assert found is not None
    rows = (directive.split() for directive in found[1].split(";"))
    return {name: sources for name, *sources in rows}


def test_the_script_stands_at_the_end_of_the_page() -> None:
    """The page is as it was, with one script before the end of its body."""
    made = with_reload(PAGE.encode(), "/lights/", "7").decode()
    script = re.search(r"<script>.*?</script>", made, re.DOTALL)
    assert script is not None
    assert "new EventSource('/lights/__changes__?7')" in script[0]
    rest = made.replace(script[0], "")
    assert rest.partition("<title>")[2] == PAGE.partition("<title>")[2]


def test_the_policy_allows_that_script_and_no_other() -> None:
    """What else the policy forbids stays forbidden."""
    made = with_reload(PAGE.encode(), "/", "7")
    script = made.partition(b"<script>")[2].partition(b"</script>")[0]
    policy = _policy(made)
    assert policy.pop("script-src") == [f"'sha256-{b64encode(sha256(script).digest()).decode()}'"]
    assert policy.pop("connect-src") == ["'self'"]
    assert policy == {
        "default-src": ["'none'"],
        "img-src": ["'self'"],
        "style-src": ["'sha256-x'"],
        "base-uri": ["'none'"],
    }


@pytest.mark.parametrize(
    ("meta", "scripts"),
    [
        ("<META CONTENT='script-src &#39;self&#39;' HTTP-EQUIV=content-security-policy>", "'self'"),
        (
            '<meta content="default-src *; script-src a.js" http-equiv="Content-Security-Policy"/>',
            "a.js",
        ),
        (
            '<meta http-equiv="Content-Security-Policy" content="default-src \'self\' a.org">',
            "'self' a.org",
        ),
        (
            '<meta http-equiv="Content-Security-Policy" content="; script-src a.js;; ">',
            "a.js",
        ),
    ],
)
def test_a_policy_written_otherwise_keeps_what_it_allows(meta: str, scripts: str) -> None:
    """Attributes in any order and case, and what a missing directive would have allowed."""
    made = with_reload(f"<head>{meta}</head><body></body>".encode(), "/", "7")
    assert " ".join(_policy(made)["script-src"][:-1]) == scripts


@pytest.mark.parametrize("page", [b"", b"<p>a", b"<body><pre>&lt;/body></pre>", b"\xff<body>"])
def test_any_page_gets_the_script(page: bytes) -> None:
    """A page without a policy, a head or an end is given the script at its end."""
    made = with_reload(page, "/", "7")
    assert made.startswith(page[:1])
    assert made.endswith(b"</script>")


def test_a_text_that_speaks_of_policies_is_left_alone() -> None:
    """Only what stands in the head of the page is its policy."""
    body = b'<head></head><body><meta http-equiv="Content-Security-Policy" content="a"></body>'
    assert with_reload(body, "/", "7").startswith(body.removesuffix(b"</body>"))
