"""The contract is kept, and no client is broken by a commit."""

import contextlib
import subprocess

from graphql import build_schema, find_breaking_changes

from resolvers.root import sdl
from tests.conftest import REPO

SNAPSHOT = REPO / "schema" / "schema.graphql"


def test_the_contract_is_kept() -> None:
    promised = build_schema((REPO / "schema" / "contract.graphql").read_text())
    changes = find_breaking_changes(promised, build_schema(sdl()))
    assert [change.description for change in changes] == []


def test_the_snapshot_is_the_schema() -> None:
    assert SNAPSHOT.read_text() == sdl(), "run `laurel schema > schema/schema.graphql`"


def committed() -> str:
    """The snapshot of the last commit; the file itself where there is no repository."""
    done = None
    with contextlib.suppress(FileNotFoundError):
        done = subprocess.run(
            ["git", "-C", REPO, "show", "HEAD:./schema/schema.graphql"],
            capture_output=True,
            text=True,
            check=False,
        )
    return done.stdout if done is not None and done.returncode == 0 else SNAPSHOT.read_text()


def test_nothing_that_clients_use_breaks() -> None:
    changes = find_breaking_changes(build_schema(committed()), build_schema(sdl()))
    assert [change.description for change in changes] == []


def test_a_breaking_change_would_be_seen() -> None:
    broken = sdl().replace("  settledMembers: Points!\n", "  settledMembers: Points\n", 1)
    assert broken != sdl()
    assert find_breaking_changes(build_schema(committed()), build_schema(broken))
