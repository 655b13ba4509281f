"""The set-up script: what it says to a wrong Python, and when it has nothing to do."""

import ast
import importlib.util
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "bootstrap.py"


@pytest.fixture(scope="module")
def bootstrap() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The files that the script looks at, as a finished run leaves them; the interpreter is this one."""
    (tmp_path / "uv.lock").write_text("version = 1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "lib" / "python{}.{}".format(*sys.version_info)).mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(sys.executable)
    (venv / "bin" / "activate").write_text(f"VIRTUAL_ENV='{venv}'\n")
    (venv / "pyvenv.cfg").write_text("version = 3\n")
    return tmp_path


@pytest.mark.parametrize(
    ("version", "fits"),
    [((2, 7), False), ((3, 10), False), ((3, 11), True), ((3, 14, 2), True), ((3, 15), False), ((), False)],
)
def test_which_pythons_fit(bootstrap: ModuleType, version: tuple[int, ...], fits: bool) -> None:
    assert bootstrap.fits(version) is fits


def test_the_oldest_python_is_that_of_the_project(bootstrap: ModuleType) -> None:
    project = (ROOT / "pyproject.toml").read_text()
    assert 'requires-python = ">={}.{}"'.format(*bootstrap.OLDEST) in project


def test_a_wrong_python_hears_which_one_to_get(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 2))
    monkeypatch.setenv("PATH", str(tmp_path))  # nothing to fall back on

    assert bootstrap.main([]) == 2
    printed = capsys.readouterr().err
    assert "needs Python 3.11 to 3.14, and this is Python 3.9" in printed
    assert "make PYTHON=" in printed
    assert printed.count("\n") == 1


def test_a_wrong_python_hands_over_to_a_fitting_one_on_the_path(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken, good = tmp_path / "python3.13", tmp_path / "python3.12"
    broken.write_text("#!/bin/sh\nexit 1\n")  # such as a version manager leaves behind
    broken.chmod(0o755)
    good.write_text("#!/bin/sh\necho 3.12\n")
    good.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert bootstrap.other_python() == str(good)


def test_the_script_can_be_read_by_pythons_that_are_too_old() -> None:
    # else they would show a syntax error where the message should be
    ast.parse(SCRIPT.read_text(), feature_version=(3, 7))


def test_nothing_to_do_after_a_finished_run(bootstrap: ModuleType, checkout: Path) -> None:
    environment = bootstrap.Environment(checkout)
    assert not environment.up_to_date(dev=False)

    environment.write_stamp(dev=False)

    assert environment.up_to_date(dev=False)
    assert not environment.up_to_date(dev=True), "the tools of the tests are still missing"
    environment.write_stamp(dev=True)
    assert environment.up_to_date(dev=True)
    assert environment.up_to_date(dev=False), "what is more than enough is enough"
    bootstrap.bootstrap(checkout, dev=True)


def _touch_lock(checkout: Path) -> Path:
    (checkout / "uv.lock").write_text("version = 2\n")
    return checkout


def _touch_project(checkout: Path) -> Path:
    (checkout / "pyproject.toml").write_text("[project]\nversion = 2\n")
    return checkout


def _touch_interpreter(checkout: Path) -> Path:
    (checkout / ".venv" / "bin" / "python").unlink()
    (checkout / ".venv" / "bin" / "python").symlink_to("/bin/sh")
    return checkout


def _lose_interpreter(checkout: Path) -> Path:
    (checkout / ".venv" / "bin" / "python").unlink()
    return checkout


def _break_stamp(checkout: Path) -> Path:
    (checkout / ".venv" / "laurel-bootstrap.json").write_text("[]")
    return checkout


def _move(checkout: Path) -> Path:
    return checkout.rename(checkout.with_name(checkout.name + " moved"))


@pytest.mark.parametrize(
    "change", [_touch_lock, _touch_project, _touch_interpreter, _lose_interpreter, _break_stamp, _move]
)
def test_every_change_is_noticed(
    bootstrap: ModuleType, checkout: Path, change: Callable[[Path], Path]
) -> None:
    bootstrap.Environment(checkout).write_stamp(dev=True)

    assert not bootstrap.Environment(change(checkout)).up_to_date(dev=False)


def test_an_environment_is_kept_unless_it_moved_or_lost_its_python(
    bootstrap: ModuleType, checkout: Path
) -> None:
    assert bootstrap.Environment(checkout).usable()
    assert not bootstrap.Environment(_move(checkout)).usable()
    assert not bootstrap.Environment(_lose_interpreter(checkout.with_name(checkout.name + " moved"))).usable()


def test_a_failed_download_is_one_sentence_and_leaves_nothing_half_done(
    bootstrap: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(command: list[str | Path], **_: str) -> subprocess.CompletedProcess[str]:
        failed = "install" in [str(word) for word in command]
        return subprocess.CompletedProcess(
            [], int(failed), "trying\nERROR: no route to host\n" if failed else ""
        )

    monkeypatch.setattr(bootstrap, "run", run)
    environment = bootstrap.Environment(checkout)

    with pytest.raises(
        bootstrap.BootstrapError, match=r"^uv could not be fetched \(ERROR: no route to host\): check"
    ):
        bootstrap.get_uv(environment)
    assert not environment.tools.exists()


def test_a_python_without_pip_hears_which_package_to_install(
    bootstrap: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        bootstrap, "run", lambda *_, **__: subprocess.CompletedProcess([], 1, "No module named pip")
    )
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(bootstrap.BootstrapError, match="apt-get install python3-venv"):
        bootstrap.get_uv(bootstrap.Environment(checkout))


def test_the_image_is_built_with_the_same_uv(bootstrap: ModuleType) -> None:
    assert re.findall(r"uv==(\S+)", (ROOT / "Dockerfile").read_text()) == [bootstrap.UV_VERSION]
