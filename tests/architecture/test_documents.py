import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

import menurut
from menurut.faces.cli.app import app
from menurut.faces.cli.exits import TABLE

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PINS = ["constraints.txt", "constraints-dev.txt"]


def commands(group: Any, prefix: str = "menurut") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            found |= commands(command, f"{prefix} {name}")
        else:
            found[f"{prefix} {name}"] = command
    return found


COMMANDS = commands(get_command(app))


def options(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))


def test_every_command_is_documented() -> None:
    assert [name for name in COMMANDS if f"`{name}" not in README] == []


def test_every_command_in_the_readme_exists() -> None:
    for line in re.findall(r"^(?:\$ )?(menurut .*)$", README, re.MULTILINE):
        name = next((known_name for known_name in COMMANDS if line.startswith(known_name)), None)
        assert name or line.split()[1].startswith("--"), line
        if name:
            known_options = {option for parameter in COMMANDS[name].params for option in parameter.opts}
            assert options(line) <= known_options, line


@pytest.mark.parametrize("document", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_make_target_named_exists(document: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"`make (\w+)", (ROOT / document).read_text("utf-8")):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("document", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "news/README.md"])
def test_every_file_linked_exists(document: str) -> None:
    path = ROOT / document
    for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


def test_every_exit_code_is_documented() -> None:
    documented = dict(re.findall(r"^\| (\d+) \| (.+?) \|$", README, re.MULTILINE))
    assert documented == {str(code): meaning for code, meaning in TABLE.items()}


def test_every_floor_is_described() -> None:
    floors = {path.stem for path in Path(menurut.__file__).parent.iterdir() if path.suffix in {"", ".py"}}
    assert [name for name in sorted(floors) if name[0] not in "_." and f"`{name}" not in ARCHITECTURE] == []


def test_every_dependency_has_its_reason() -> None:
    names = [re.split(r"[<>=]", one)[0] for one in PROJECT["project"]["dependencies"]]
    assert [name for name in names if f"`{name}`" not in ARCHITECTURE] == []


@pytest.mark.parametrize("name", PINS)
def test_pins_have_hashes_and_no_addresses(name: str) -> None:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    assert [line for line in lines if re.search(r"://|^--|file:|\.whl", line)] == []
    starts = [number for number, line in enumerate(lines) if re.match(r"[a-z0-9]", line)]
    assert all("--hash=sha256:" in lines[number + 1] for number in starts)


@pytest.mark.parametrize("name", PINS)
def test_every_dependency_is_pinned(name: str) -> None:
    pinned = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / name).read_text("utf-8"), re.MULTILINE))
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["build"]]
    if name == "constraints-dev.txt":
        wanted += [one for one in PROJECT["dependency-groups"]["dev"] if isinstance(one, str)]
    assert {re.split(r"[<>=]", one)[0] for one in wanted} <= pinned


def test_fragments_are_named_after_what_they_tell() -> None:
    kinds = {"added", "changed", "fixed", "removed"}
    fragments = [path for path in (ROOT / "news").iterdir() if path.name != "README.md"]
    assert [path.name for path in fragments if path.suffixes[-2:-1] != [] and path.suffixes[-2][1:] not in kinds] == []
