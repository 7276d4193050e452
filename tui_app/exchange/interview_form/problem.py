"""What is told of a filled form, with the line it stands in."""

import msgspec


class FormProblem(msgspec.Struct, frozen=True):
    """A sentence about one line of a form; `line` counts from 1, 0 stands for the whole.

    One that `stops` is about something that cannot be taken; another tells what was done.
    """

    line: int
    message: str
    stops: bool = True

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}" if self.line else self.message
