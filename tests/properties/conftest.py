import os

import pytest

from menurut.language import nlp


@pytest.fixture(scope="session", autouse=True)
def pipeline() -> None:
    """These tests read with a real pipeline: the shipped one, or that of the environment variable."""
    if not (nlp.ENVIRONMENT in os.environ or (nlp.SHIPPED / "config.cfg").exists()):
        pytest.skip("no trained pipeline is here")
