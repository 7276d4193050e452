"""What the screens, and some widgets, share: the app with its own type, and the desk."""

from typing import TYPE_CHECKING, cast

from textual.widget import Widget

from tui_app.ui.desk import Desk

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


class AtTheDesk:
    """Of a widget. It is none itself: a screen takes its styles from the first base that is one."""

    @property
    def tidings(self) -> "TidingsApp":
        """The app, with its own type."""
        return cast("TidingsApp", cast("Widget", self).app)

    @property
    def desk(self) -> Desk:
        """The store and all that is worked out from it."""
        return self.tidings.desk
