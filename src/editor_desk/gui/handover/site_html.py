"""The page of the package as a `QTextDocument` can show it: the same words and pictures, in the elements that Qt knows.

Qt reads HTML 4: it takes elements of HTML 5 for parts of a line, knows no `bdi`, and lays no borders around blocks.
"""

import re

_HEAD = re.compile(r"<head>.*?</head>", re.DOTALL)
_BLOCKS = re.compile(r"<(/?)(?:article|header|footer|section|nav|aside|figure|main)\b([^>]*)>")
_CAPTION = re.compile(r"<figcaption([^>]*)>")
_ISOLATES = (
    ('<bdi dir="ltr">', "\u2066"),
    ('<bdi dir="rtl">', "\u2067"),
    ("<bdi>", "\u2068"),
    ("</bdi>", "\u2069"),
)
_TIME = re.compile(r"</?time[^>]*>")
SHEET = """
h1 { font-size: 26px; font-weight: 600; margin-top: 0; margin-bottom: 10px; }
h2 { font-size: 20px; font-weight: 600; margin-top: 18px; margin-bottom: 6px; }
h3 { font-size: 18px; font-weight: 600; margin-top: 14px; margin-bottom: 6px; }
p { margin-top: 6px; margin-bottom: 10px; line-height: 170%; }
.standfirst { font-size: 20px; }
.facts, .source, .caption { color: #4b5563; font-size: 15px; }
blockquote { margin-top: 10px; margin-bottom: 10px; margin-left: 28px; margin-right: 28px; }
a { color: #0f766e; }
th { background-color: #f4f2ee; }
td, th { padding: 5px; }
"""
"""What the style of the page says, as far as Qt follows it. The colours are the page's own, whatever the interface wears."""


def for_text_document(html: str) -> str:
    """`html` as `page_html` writes it; a page of anything else comes out as harmless, and less well."""
    html = _HEAD.sub("", html, count=1)
    for tag, mark in _ISOLATES:
        html = html.replace(tag, mark)
    html = _BLOCKS.sub(r"<\1div\2>", html)
    html = _CAPTION.sub(r'<p class="caption"\1>', html).replace("</figcaption>", "</p>")
    return _TIME.sub("", html)
