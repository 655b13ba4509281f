"""The contract is kept, and no client is broken by a commit."""

import contextlib
import subprocess

from graphql import GraphQLSchema, build_schema, find_breaking_changes

from resolvers.root import sdl
from tests.conftest import REPO

SNAPSHOT = REPO / "schema" / "schema.graphql"


def test_the_contract_is_kept() -> None:
    """Exactly: what it names has the same type here, also where another one would break no client."""
    promised = build_schema((REPO / "schema" / "contract.graphql").read_text())
    ours = build_schema(sdl())
    changes = find_breaking_changes(promised, ours)
    assert [change.description for change in changes] == []
    found = types_of(ours)
    differ = {name: type_ for name, type_ in types_of(promised).items() if found.get(name) != type_}
    assert differ == {}


def types_of(schema: GraphQLSchema) -> dict[str, str]:
    """The type of every field, input field and argument, by its name."""
    types: dict[str, str] = {}
    for owner in schema.type_map.values():
        for name, field in getattr(owner, "fields", {}).items():
            types[f"{owner.name}.{name}"] = str(field.type)
            for argument, given in getattr(field, "args", {}).items():
                types[f"{owner.name}.{name}({argument}:)"] = str(given.type)
    return types


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
