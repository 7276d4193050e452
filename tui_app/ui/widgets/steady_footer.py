"""The footer of the main screens: made anew only when other keys are to be shown."""

from collections.abc import Hashable

from textual.app import ComposeResult
from textual.reactive import Reactive
from textual.widgets import Footer


class SteadyFooter(Footer):
    """Textual's footer makes every key anew whenever the focus moves; this one only where it must.

    What it shows is the same.
    """

    _made_of: Hashable = None

    def compose(self) -> ComposeResult:
        """The keys, each close or wide from the start: else it is styled for the one, then again.

        The palette's key is Textual's own matter.
        """
        self._made_of = self._to_be_shown()
        for part in super().compose():
            compact = getattr(type(part), "compact", None)
            if isinstance(compact, Reactive) and not part.has_class("-command-palette"):
                part.set_reactive(compact, self.compact)
                part.set_class(self.compact, "-compact", update=False)
            yield part

    async def recompose(self) -> None:
        """Make the keys anew, where they are others."""
        if self._made_of != self._to_be_shown():
            await super().recompose()

    def _to_be_shown(self) -> Hashable:
        if not self._bindings_ready:
            return None
        active = self.screen.active_bindings.values()
        shown = tuple((one.binding, one.enabled, one.tooltip) for one in active if one.binding.show)
        return shown, self.show_command_palette
