"""The keys of the history."""

from textual.binding import Binding

HISTORY: list[Binding] = [
    Binding("right,tab", "turn(1)", "Next part", id="history.next", tooltip="To the next part"),
    Binding("left,shift+tab", "turn(-1)", "Part before", id="history.before", show=False),
    Binding("1", "part(0)", "Done", id="history.done", tooltip="What was done"),
    Binding("2", "part(1)", "Trash", id="history.trash", tooltip="What was deleted"),
    Binding("3", "part(2)", "Backups", id="history.backups", tooltip="The backups"),
    Binding(
        "enter",
        "take",
        "Go there",
        id="history.take",
        tooltip="Undo or redo up to this step; bring a deleted record or a backup back",
    ),
    Binding("u", "undo", "Undo", id="history.undo", tooltip="Undo down to this step"),
    Binding("U", "redo", "Redo", id="history.redo", tooltip="Redo up to this step"),
    Binding("r", "bring_back", "Bring back", id="history.bring_back", tooltip="Bring it back"),
    Binding("x", "empty", "Empty", id="history.empty", tooltip="Empty the trash; asks first"),
    Binding(
        "question_mark",
        "help",
        "Help",
        id="history.help",
        key_display="?",
        show=False,
        tooltip="Keys and ideas",
    ),
]
