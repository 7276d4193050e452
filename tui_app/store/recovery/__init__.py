"""Stores that cannot be opened: what is wrong, what can be brought back, and bringing it back."""

from tui_app.store.recovery.bringing_back import Recovered, recover
from tui_app.store.recovery.diagnosis import look_into, trouble
from tui_app.store.recovery.offers import Offer, offers

__all__ = ["Offer", "Recovered", "look_into", "offers", "recover", "trouble"]
