import importlib
import pickle
import pkgutil

import pytest

import menurut
from menurut import errors

PACKAGES = ["menurut"] + [module.name for module in pkgutil.walk_packages(menurut.__path__, "menurut.") if module.ispkg]


@pytest.mark.parametrize("name", PACKAGES)
def test_a_front_door_opens(name: str) -> None:
    package = importlib.import_module(name)
    names = getattr(package, "__all__", [])
    assert len(names) == len(set(names))  # ruff holds their order
    assert [one for one in names if not hasattr(package, one)] == []


@pytest.mark.parametrize(
    "error",
    [
        errors.MenurutError("x"),
        errors.SetupError("x"),
        errors.ArticleError("kosong", "empty", "a.txt"),
        errors.TransientError("x"),
        errors.EvidenceBroken("x"),
    ],
)
def test_errors_survive_a_worker(error: errors.MenurutError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_every_error_has_a_place_in_the_tree() -> None:
    kinds = {errors.SetupError, errors.ArticleError, errors.TransientError, errors.EvidenceBroken}
    assert set(errors.MenurutError.__subclasses__()) == kinds
