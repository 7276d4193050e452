"""Taking a key the moment that it comes."""

from textual import events
from textual.widget import Widget


async def take_own_key(widget: Widget, event: events.Key) -> bool:
    """Do what the key is bound to in `widget` itself; False where that does nothing there.

    The app would look the key up only later, and for whatever has the focus by then: of a form
    that is typed ahead, for the wrong field.
    """
    bound = widget._bindings.key_to_bindings.get(event.key)  # noqa: SLF001 - not told otherwise
    if not bound or not await widget.app.run_action(bound[0].action, widget):
        return False
    event.stop()
    event.prevent_default()
    return True
