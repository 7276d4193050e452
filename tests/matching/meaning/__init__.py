"""Here too numpy keeps to one thread: whoever loads it first decides."""

from tui_app.matching.arithmetic import load_numpy

load_numpy()
