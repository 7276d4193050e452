"""A letter as a page for the printer."""

from datetime import date

from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter
from tui_app.domain.owner import Owner
from tui_app.domain.plain import one_line
from tui_app.exchange.letter_pages.body import body_text
from tui_app.exchange.letter_pages.letterhead import letterhead

_STYLE = """
@page { margin: 25mm 22mm; }
html { background: white; color: black; }
body {
  margin: 0 auto; max-width: 165mm;
  font: 11.5pt/1.5 Georgia, "Times New Roman", "Noto Serif", serif;
}
header { text-align: right; margin-bottom: 12mm; line-height: 1.35; }
header strong { font-size: 13pt; }
address { font-style: normal; line-height: 1.35; margin-bottom: 10mm; }
time { display: block; margin-bottom: 8mm; }
p {
  margin: 0 0 1.5em; min-height: 1.5em;
  white-space: pre-wrap; overflow-wrap: anywhere; orphans: 3; widows: 3;
}
@media screen { body { padding: 20mm 10mm; } }
"""
"""No paper size is set, so that the printer's own is taken, A4 and US letter alike: the text is
165 mm wide at most, which fits between these margins on both (166 and 172 mm)."""


def as_page(letter: Letter, contact: Contact | None, owner: Owner, on: date) -> str:
    """The letter dated `on` as one HTML file that needs nothing else and runs nothing.

    The body is set as it was typed, in paragraphs only so that none leaves a single line at a
    page's end; the policy in its head forbids whatever text might smuggle in.
    """
    from base64 import b64encode
    from hashlib import sha256
    from html import escape

    def lines(texts: tuple[str, ...]) -> str:
        return "<br>\n".join(f'<span dir="auto">{escape(text)}</span>' for text in texts)

    paragraphs = escape(body_text(letter).removesuffix("\n")).split("\n\n")
    body = "\n\n".join(f'<p dir="auto">{paragraph}</p>' for paragraph in paragraphs)
    head = letterhead(letter, contact, owner, on)
    style = b64encode(sha256(_STYLE.encode()).digest()).decode("ascii")
    name = head.recipient[0] if head.recipient else ""
    title = one_line(letter.subject) or f"Letter to {name}".removesuffix(" to ")
    own = f"<strong>{escape(head.own_name)}</strong><br>\n" if head.own_name else ""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>{escape(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<header>
{own}{lines(head.own)}
</header>
<time datetime="{on.isoformat()}">{head.on}</time>
<address>
{lines(head.recipient)}
</address>
<main>
{body}
</main>
</body>
</html>
"""
