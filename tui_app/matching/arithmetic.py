"""Loading numpy so that it keeps to one thread."""

import os
from importlib import import_module
from threading import Lock

# Whatever of these numpy was built with reads its own.
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")

_loading = Lock()


def load_numpy() -> None:
    """Load it for the first time; where it is loaded already, nothing changes. Raises ImportError.

    By default its products take all cores and wait for them busily: where one is at work on
    something else, a text took ten times as long, and the screen would stutter meanwhile.
    """
    with _loading:
        unset = [name for name in _THREADS if name not in os.environ]
        os.environ.update(dict.fromkeys(unset, "1"))
        try:
            import_module("numpy")
        finally:
            for name in unset:
                del os.environ[name]
