import subprocess
import sys
from pathlib import Path

import menurut

SOURCE = Path(menurut.__file__).parent


def test_importing_menurut_loads_no_third_party() -> None:
    script = "import sys; import menurut; print('\\n'.join({name.split('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-I", "-c", script], check=True, capture_output=True, text=True)
    plain = subprocess.run(
        [sys.executable, "-I", "-c", script.replace("import menurut; ", "")], check=True, capture_output=True, text=True
    )  # what the environment itself loads on start (path files of editable installs) does not count
    loaded = set(done.stdout.split()) - set(plain.stdout.split())
    assert loaded - sys.stdlib_module_names == {"menurut"}


def test_help_loads_no_heavy_library() -> None:
    script = (
        "import sys; sys.argv = ['menurut', 'read', '--help']\n"
        "from menurut.faces.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(','.join(sorted({name.split('.')[0] for name in sys.modules})), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    heavy = {"spacy", "thinc", "numpy", "trafilatura", "lxml", "httpx", "jinja2", "msgspec"}
    assert heavy & set(done.stderr.strip().split(",")) == set()


def test_no_module_is_longer_than_400_lines() -> None:
    long = {
        str(path.relative_to(SOURCE)): lines_n
        for path in SOURCE.rglob("*.py")
        if (lines_n := len(path.read_text("utf-8").splitlines())) > 400
    }
    assert long == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "info"}
    assert [path for path in SOURCE.rglob("*.py") if path.stem in empty] == []
