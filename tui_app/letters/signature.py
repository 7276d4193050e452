"""The foot of a letter: the user's own name, address, telephones and e-mail (rulebook E4)."""

from tui_app.domain.owner import Owner
from tui_app.domain.plain import one_line, plain


def signature(owner: Owner) -> str:
    """One line for each that is configured; empty where nothing is."""
    address = ", ".join(
        line.strip(" ,") for line in plain(owner.address)[:400].splitlines() if line.strip(" ,")
    )
    phones = " · ".join(one_line(phone, 40) for phone in owner.phones if phone.strip())
    lines = (one_line(owner.name, 80), one_line(address, 200), phones, one_line(owner.email, 120))
    return "\n".join(line for line in lines if line)
