"""Migrations keep nobody waiting, and leave to the servers of the version before what these need."""

import json
import subprocess
from collections.abc import Mapping, Sequence

import pytest
from tortoise import Tortoise
from tortoise.connection import get_connection
from tortoise.migrations import Migration
from tortoise.migrations.loader import MigrationLoader
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor
from tortoise.migrations.schema_generator.state import State
from tortoise.migrations.schema_generator.state_apps import StateApps

from app.infra.migrating import MODELS_CONFIG
from migrations._online import check, index
from tests.conftest import REPO

LAST_WITH_A_STOP = "0041"
"""0018 asks that servers are stopped, so all migrations that are released with it may ask for that."""
KEPT_WAITING = {
    "0022_reward_earned": "constraint-missing-not-valid",
    "0023_search": "require-concurrent-index-creation",
    "0025_steering": "constraint-missing-not-valid",
}
MATTERS_OF_TASTE = (
    *("prefer-bigint-over-int", "prefer-bigint-over-smallint", "prefer-identity", "prefer-text-field"),
    # `migrate` sets the timeouts, and a transaction is none or whole.
    *("require-timeout-settings", "prefer-robust-stmts"),
    # The audit looks for every constraint that there should be, and `check` puts one in its place.
    "ban-drop-constraint",
)


@pytest.fixture(scope="module")
async def written() -> Mapping[str, tuple[Migration, str]]:
    """The migrations that are looked at with their SQL, by name."""
    await Tortoise.init(config=MODELS_CONFIG, init_connections=False)
    client = get_connection("default")
    loader = MigrationLoader(MODELS_CONFIG["apps"], MigrationRecorder(client))
    loader.load_disk()
    state = State(models={}, apps=StateApps(default_connections={"laurel": "default"}))
    found: dict[str, tuple[Migration, str]] = {}
    for migration in sorted(loader.disk_migrations.values(), key=lambda each: each.name):
        if migration.name in KEPT_WAITING or migration.name > LAST_WITH_A_STOP:
            editor = AsyncpgSchemaEditor(client, atomic=False, collect_sql=True)
            await migration.apply(state, schema_editor=editor, collect_sql=True)
            found[migration.name] = migration, script(editor.collected_sql)
        else:
            await migration.apply(state, dry_run=True)
    return found


def script(statements: Sequence[str]) -> str:
    return "".join(f"{one.strip().rstrip(';')};\n" for one in statements if not one.startswith("--"))


def objections(name: str, sql: str, *, atomic: bool) -> list[str]:
    """Returns the rules of squawk that the SQL breaks."""
    checked = subprocess.run(
        [
            *(REPO / ".venv" / "bin" / "squawk", "--reporter", "json", "--pg-version", "15.0"),
            *("--exclude", ",".join(MATTERS_OF_TASTE), "--stdin-filepath", f"{name}.sql"),
            f"--{'' if atomic else 'no-'}assume-in-transaction",
        ],
        input=sql,
        capture_output=True,
        text=True,
        check=False,
    )
    return [found["rule_name"] for found in json.loads(checked.stdout)]


def test_all_that_may_run_beside_servers_do(written: Mapping[str, tuple[Migration, str]]) -> None:
    faults = {
        name: objections(name, sql, atomic=migration.atomic)
        for name, (migration, sql) in written.items()
        if name > LAST_WITH_A_STOP
    }
    assert not {name: found for name, found in faults.items() if found}


@pytest.mark.parametrize("name", KEPT_WAITING)
def test_what_keeps_others_waiting_is_found(written: Mapping[str, tuple[Migration, str]], name: str) -> None:
    assert KEPT_WAITING[name] in objections(name, written[name][1], atomic=True)


@pytest.mark.parametrize(
    ("sql", "rule"),
    [
        ("ALTER TABLE members ADD COLUMN more int NOT NULL", "adding-required-field"),
        ("ALTER TABLE members DROP COLUMN tier", "ban-drop-column"),
        ("ALTER TABLE members RENAME COLUMN tier TO rank", "renaming-column"),
        ("ALTER TABLE members ALTER COLUMN tier TYPE int8", "changing-column-type"),
        ("DROP TABLE members", "ban-drop-table"),
    ],
)
def test_what_the_version_before_needs_is_found(sql: str, rule: str) -> None:
    assert rule in objections("next", f"{sql};", atomic=True)


def test_the_steps_of_online_keep_nobody_waiting() -> None:
    steps = index("members_next", "members (tier)"), check("members", "members_tier", "tier > 0", "tier > 1")
    for step in steps:
        assert objections("next", script(step.sql), atomic=False) == []
        assert objections("next", script(step.reverse_sql or ()), atomic=False) == []
