from __future__ import annotations

from belarus_site.model.prose import Image
from belarus_site.prose import convert
from support.prose import shown


def test_cells_keep_their_side_without_a_style_of_their_own() -> None:
    """A policy of no inline styles holds: the side is a class."""
    assert shown("| a | b | c |\n|:--|:-:|--:|\n| d | e | f |") == (
        '<table>\n<thead>\n<tr>\n<th class="to-left">a</th>\n<th class="to-center">b</th>\n'
        '<th class="to-right">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="to-left">d</td>\n'
        '<td class="to-center">e</td>\n<td class="to-right">f</td>\n</tr>\n</tbody>\n</table>'
    )


def test_a_picture_knows_its_words_and_the_rest_of_its_tag() -> None:
    """Words of Markdown and of HTML alike, with signs as they are."""
    prose, found = convert(
        '![A "lamp" & in 1994](a.png "T <1>") <img src="b.png#c" alt="B &amp; C" lang="ru">', "en"
    )
    assert found == ()
    assert [part for part in prose.parts if isinstance(part, Image)] == [
        Image(22, None, "a.png", 'A "lamp" & in 1994', "T <1>"),
        Image(47, None, "b.png#c", "B & C", "", ' lang="ru"'),
    ]
