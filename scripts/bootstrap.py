"""Make `.venv` and bring it to what `uv.lock` says. `make` runs it; by hand:

    python3 scripts/bootstrap.py [--dev]

Needs nothing but Python and a network that reaches the package index; a second run with nothing changed reads
four small files and ends. `--dev` adds what the tests need; without it, installed packages of the tests stay.

This file must run on Pythons that are too old for the project, to say so: hence the quoted annotations and
the plain syntax.
"""

import argparse
import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV_VERSION = "0.13.9"
OLDEST, NEWEST = (
    (3, 11),
    (3, 14),
)  # the oldest that the project is written for, the newest that all wheels exist for
CANDIDATES = ("python3.13", "python3.12", "python3.11", "python3.14", "python3", "python")
OTHERS_SETTINGS = {"VIRTUAL_ENV", "PYTHONHOME", "PYTHONPATH"}  # about another environment than ours
PRINT_VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"


class BootstrapError(Exception):
    """The environment cannot be made; the message is one sentence that says what to do."""


def fits(version: "tuple[int, ...]") -> bool:
    """Returns whether the project runs on this version of Python."""
    return OLDEST <= tuple(version[:2]) <= NEWEST


def version_of(python: "str | Path") -> "tuple[int, ...]":
    """Returns the version of an interpreter, as (major, minor); () when it does not run."""
    try:
        # an interpreter that answers nothing (a shim without its program) is as good as none
        output = subprocess.check_output([str(python), "-c", PRINT_VERSION], stderr=subprocess.DEVNULL)  # noqa: S603
        return tuple(int(part) for part in output.decode().strip().split("."))
    except (OSError, ValueError, subprocess.CalledProcessError):
        return ()


def other_python() -> "str | None":
    """Returns an interpreter on PATH that fits, for when the one that runs this does not."""
    found = (shutil.which(name) for name in CANDIDATES)
    return next((python for python in found if python and fits(version_of(python))), None)


def wrong_python_message(version: "tuple[int, ...]") -> str:
    """Returns the message for a machine without a Python that fits."""
    have = ".".join(str(part) for part in version[:2])
    span = "{}.{} to {}.{}".format(*OLDEST, *NEWEST)
    return (
        f"Laurel needs Python {span}, and this is Python {have}: install one of them (for example the "
        "package python3.12), or name one: make PYTHON=/path/to/python3.12 ..."
    )


class Environment:
    """The virtual environment of a checkout: what it is made of, and whether it is up to date."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / "bin" / "python"
        self.stamp = self.folder / "laurel-bootstrap.json"
        # inside .venv, but not among its packages: `uv sync` removes packages that are not locked
        self.tools = self.folder / "tools" / f"uv-{UV_VERSION}"

    def key(self) -> str:
        """Returns a hash of everything that determines the environment: lock, settings, path, interpreter."""
        hashed = hashlib.sha256(UV_VERSION.encode())
        for path in (self.root / "uv.lock", self.root / "pyproject.toml", self.folder / "pyvenv.cfg"):
            content = path.read_bytes() if path.exists() else b"-"
            hashed.update(hashlib.sha256(content).digest())
        hashed.update(os.fsencode(self.folder))
        hashed.update(os.fsencode(os.path.realpath(self.python)))
        return hashed.hexdigest()

    def up_to_date(self, *, dev: bool) -> bool:
        """Returns whether nothing has changed since the last run, and the tests' tools are there if `dev`."""
        try:
            stamp = json.loads(self.stamp.read_text())
            done = stamp["key"] == self.key() and (stamp["dev"] or not dev)
        except (OSError, ValueError, KeyError, TypeError):
            return False
        return bool(done) and self.python.exists()

    def write_stamp(self, *, dev: bool) -> None:
        """Store that the environment is what the lock says."""
        self.stamp.write_text(json.dumps({"key": self.key(), "dev": dev}))

    def usable(self) -> bool:
        """Returns whether the environment can be used: its interpreter fits, and it was made here."""
        version = version_of(self.python) if self.python.exists() else ()
        if not fits(version) or not (self.folder / "lib" / "python{}.{}".format(*version)).is_dir():
            return False
        activate = self.folder / "bin" / "activate"  # a moved or copied environment still names its old place
        return not activate.exists() or str(self.folder) in activate.read_text()

    def make(self) -> None:
        """Make the virtual environment, unless there is one that can be used."""
        if self.usable():
            return
        if self.folder.exists():
            say(f"{self.folder} was made elsewhere or by another Python: making it anew")
            shutil.rmtree(self.folder)
        else:
            say(f"Making a virtual environment in {self.folder}")
        # without pip, because Debian's Python has no ensurepip until python3-venv is installed
        made = run([sys.executable, "-m", "venv", "--without-pip", self.folder])
        if made.returncode != 0:
            raise BootstrapError(
                "This Python can not make virtual environments: install the package python3-venv "
                f"(as root: apt-get install python3-venv) and try again ({last_line(made)})."
            )


def say(words: str) -> None:
    """Print what is being done."""
    print(words, flush=True)  # noqa: T201  # this is a command-line tool


def run(command: "list[str | Path]", **env: str) -> "subprocess.CompletedProcess[str]":
    """Run a program to its end and capture its output."""
    plain = {name: value for name, value in os.environ.items() if name not in OTHERS_SETTINGS}
    return subprocess.run(  # noqa: S603  # our own commands
        [str(word) for word in command],
        check=False,
        env={**plain, **env},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )


def last_line(done: "subprocess.CompletedProcess[str]") -> str:
    """Returns the last line of a program's output: usually the reason of a failure."""
    lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    return lines[-1] if lines else f"exit status {done.returncode}"


def get_uv(environment: Environment) -> Path:
    """The pinned uv, fetched by whatever pip there is; without any pip, a uv from PATH."""
    uv = environment.tools / "bin" / "uv"
    if uv.exists():
        return uv
    pips = [[str(environment.python), "-m", "pip"], [sys.executable, "-m", "pip"]]
    pip = next((pip for pip in pips if run([*pip, "--version"]).returncode == 0), None)
    if pip is None and run([environment.python, "-m", "ensurepip"]).returncode == 0:
        pip = pips[0]
    if pip is None:
        installed = shutil.which("uv")
        if installed:
            return Path(installed)
        raise BootstrapError(
            "This Python has neither pip nor ensurepip: install the package python3-venv "
            "(as root: apt-get install python3-venv) and try again."
        )
    say(f"Fetching uv {UV_VERSION}, which installs the rest")
    # a private folder is neither the user's nor the system's site, whatever the user's pip settings say
    fetched = run(
        [*pip, "install", "--quiet", "--no-deps", "--target", environment.tools, f"uv=={UV_VERSION}"],
        PIP_USER="0",
        PIP_REQUIRE_VIRTUALENV="0",
        PIP_DISABLE_PIP_VERSION_CHECK="1",
    )
    if fetched.returncode != 0 or not uv.exists():
        shutil.rmtree(environment.tools, ignore_errors=True)
        raise BootstrapError(f"uv could not be fetched ({last_line(fetched)}): {network_advice()}")
    return uv


def network_advice() -> str:
    """What helps when a download fails."""
    return (
        "check that this machine reaches the Python package index "
        "(behind a proxy set HTTPS_PROXY, for a mirror PIP_INDEX_URL and UV_DEFAULT_INDEX) and try again."
    )


def sync(environment: Environment, uv: Path, *, dev: bool) -> None:
    """Install what the lock says. Without `dev`, packages that are there for the tests stay there."""
    say("Installing the locked packages" + (" and the tools of the tests" if dev else ""))
    command = [uv, "sync", "--locked", "--quiet", "--project", environment.root]
    settings = {
        "UV_PROJECT_ENVIRONMENT": str(environment.folder),
        "UV_PYTHON": str(environment.python),
        "UV_PYTHON_DOWNLOADS": "never",
        **cache_setting(),
    }
    command += [] if dev else ["--no-dev", "--inexact"]
    done = run(command, **settings)
    if done.returncode != 0 and "certificate" in done.stdout:
        # uv trusts its own list; behind a company's proxy the machine knows better
        done = run([*command, "--system-certs"], **settings)
    if done.returncode == 0:
        return
    sys.stderr.write(done.stdout)
    if "lockfile" in done.stdout and "needs to be updated" in done.stdout:
        raise BootstrapError("uv.lock does not fit pyproject.toml: run `uv lock` and commit the result.")
    raise BootstrapError(f"The packages could not be installed (uv's words are above): {network_advice()}")


def cache_setting() -> "dict[str, str]":
    """Keep no downloads when the user has no home to keep them in, as service accounts often have not."""
    if os.environ.get("UV_CACHE_DIR") or os.environ.get("XDG_CACHE_HOME"):
        return {}
    home = os.path.expanduser("~")  # unlike Path.home() it does not fail without one
    return {} if os.access(home, os.W_OK) else {"UV_NO_CACHE": "1"}


def bootstrap(root: Path, *, dev: bool) -> None:
    """Bring the environment of `root` up to date. Raises BootstrapError with the remedy."""
    environment = Environment(root)
    if environment.up_to_date(dev=dev):
        return
    if importlib.util.find_spec("venv") is None:
        raise BootstrapError(
            "This Python lacks the module venv: install the package python3-venv "
            "(as root: apt-get install python3-venv) and try again."
        )
    with (root / "uv.lock").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two `make` at once take turns
        if environment.up_to_date(dev=dev):
            return
        try:
            environment.make()
            sync(environment, get_uv(environment), dev=dev)
            environment.write_stamp(dev=dev)
        except OSError as error:
            raise BootstrapError(
                f"{environment.folder} can not be written ({error}): "
                "run as the user it belongs to, or remove it first."
            ) from error


def main(arguments: "list[str]") -> int:
    """The command. Exit status 2, with one sentence on stderr, when it fails."""
    if not fits(sys.version_info[:2]):
        other = other_python()
        if other is None:
            sys.stderr.write(wrong_python_message(sys.version_info[:2]) + "\n")
            return 2
        os.execv(other, [other, str(Path(__file__).resolve()), *arguments])  # noqa: S606  # the same, by another Python
    parser = argparse.ArgumentParser(description="Make .venv and install what uv.lock says.")
    parser.add_argument("--dev", action="store_true", help="also what the tests and checks need")
    try:
        bootstrap(ROOT, dev=parser.parse_args(arguments).dev)
    except BootstrapError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
