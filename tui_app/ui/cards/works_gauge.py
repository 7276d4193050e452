"""The six-to-ten gauge: a bar with the band marked, and what it means in words (rulebook A12)."""

from tui_app.domain.works import Gauge, Safety
from tui_app.ui.text import Span

_STYLES = {Safety.TOO_FEW: "warn", Safety.SAFE: "good", Safety.MANY: "warn"}
_CELLS_MOST = 24


def gauge_bar(gauge: Gauge) -> str:
    """A cell for each opportunity; the band stands between brackets: "████░[░░░░░]".

    Where there are more than two dozen, a cell stands for several.
    """
    reach = max(gauge.count, gauge.most, 1)
    each = -(-reach // _CELLS_MOST)
    filled, least, most = (-(-n // each) for n in (gauge.count, gauge.least, gauge.most))
    cells = ["█" if n < filled else "░" for n in range(max(filled, most))]
    first = max(0, least - 1)
    return f"{''.join(cells[:first])}[{''.join(cells[first:most])}]{''.join(cells[most:])}"


def gauge_line(gauge: Gauge) -> tuple[Span, ...]:
    """The bar and the words."""
    style = _STYLES[gauge.safety]
    words: list[Span] = [(gauge_bar(gauge), style), (f"  {gauge.words}", style)]
    if gauge.offers:
        offers = "1 offer" if gauge.offers == 1 else f"{gauge.offers} offers"
        words.append((f", {offers}", "good"))
    return tuple(words)
