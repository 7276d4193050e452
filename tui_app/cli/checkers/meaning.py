"""The extra that goes by the meaning of lines: installed, but of no use."""

from datetime import datetime
from typing import TYPE_CHECKING

from tui_app.cli.checkers.checker import Report, Told

if TYPE_CHECKING:
    from tui_app.cli.invocation import Invocation


class Meaning:
    """Tells why the sentence model does not count; it mends nothing, and nothing need be wrong."""

    def look(self, invocation: "Invocation") -> Report:  # noqa: ARG002 - as every checker is asked
        """Look, and change nothing."""
        from tui_app.matching.meaning.errors import MeaningError
        from tui_app.matching.meaning.installation import is_model_there
        from tui_app.matching.meaning.sentence_model import check_model

        if not is_model_there():
            return Report(found=())
        try:
            check_model()
        except MeaningError as error:
            return Report(found=(Told(kind="meaning", text=str(error), note=True),))
        return Report(found=())

    def mend(self, invocation: "Invocation", at: datetime, backup: str, /) -> Report:  # noqa: ARG002 - as every checker is asked
        """Look alone."""
        return self.look(invocation)
