"""Every test that asks for a `model` runs on each one that is there."""

from pathlib import Path

import pytest

from tests.matching.meaning.models import MODELS, tiny_arrays, write_model


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a model with the form of the real one, and no sense."""
    folder = tmp_path_factory.mktemp("model")
    write_model(folder, tiny_arrays())
    return folder


@pytest.fixture(params=MODELS)
def model(request: pytest.FixtureRequest, tiny: Path) -> Path | None:
    """A model's folder; None for the one that is installed."""
    return tiny if request.param == "tiny" else None
