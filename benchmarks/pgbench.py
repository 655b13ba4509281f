"""PostgreSQL's own load generator with the recorder's SQL: the database's share of the work."""

import asyncio
import re
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from app.embedded.postgres import programs_folder
from app.embedded.server_account import environment
from app.infra.secrets import hash_secret
from app.loyalty.event_columns import EVENTS
from app.loyalty.notifications import NOTICES
from app.loyalty.queries import _LOCK_PLAYERS
from app.loyalty.writes import _HISTORY, _LEDGER, _MEMBERS, _WRITE
from app.studios.queries import _BY_KEY
from benchmarks.client import Sample, family_cpu, percentile
from benchmarks.processes import Cluster
from benchmarks.stage import Stage
from benchmarks.workload import AMOUNT, Pick

# What a purchase of AMOUNT earns, by the ladder of rules.json; on the hot member's tier 14 and 19.
_SC, _P = 9, 10
_EXPIRES = "(:sandbox_now::timestamptz + interval '12 months')"
_KEY = "'bench-' || :key"
_TEXT_EVENTS = (
    '\'{"amount": "0.99", "currency": "USD", "tier": "Bronze", "scPerUsd": "10", "pPerUsd": "10",'
    ' "scMultiplier": "1", "pMultiplier": "1", "boosts": ""}\''
)
_STANDING = {
    "progress": f":progress::int8 + {_SC}",
    "p": f":p::int8 + {_P}",
    "p_expires_at": _EXPIRES,
    "lifetime_sc": f":lifetime_sc::int8 + {_SC}",
    "lifetime_p": f":lifetime_p::int8 + {_P}",
    "ltv_usd": f":ltv_usd::numeric + {AMOUNT}",
    "applied_to": ":sandbox_now",
    "wake_at": f"least(:season_ends_at::timestamptz, {_EXPIRES})",
    "event_seq": ":event_seq::int4 + 1",
    "history_seq": ":history_seq::int4 + 1",
    "ledger_seq": ":ledger_seq::int4 + 2",
}
_EVENT = {
    "member_id": ":id",
    "seq": ":event_seq::int4 + 1",
    "kind": "'PURCHASE'",
    "key": _KEY,
    "fingerprint": "sha256(:key::text::bytea)",
    "effective_at": ":sandbox_now",
    "received_at": ":sandbox_now",
    "occurred_at": "NULL",
    "amount": AMOUNT,
    "currency": "'USD'",
    "points": "0",
    "tier": "1",
    "refunds": "''",
    "sku": "'gems-80'",
    "code": "''",
    "period": "''",
    "held_until": "NULL",
    "in_birthday_month": "false",
    "reason": "''",
}
_CHANGE = {
    "member_id": ":id",
    "seq": ":history_seq::int4 + 1",
    "at": ":sandbox_now",
    "kind": "'PURCHASE'",
    "ladder_version": "1",
    "rules_version": "1",
    "sc": str(_SC),
    "p": str(_P),
    "details": _TEXT_EVENTS,
    "event_seq": ":event_seq::int4 + 1",
    "reference": _KEY,
}
_MOVES = {"member_id": ":id", "kind": "'PURCHASE'", "at": ":sandbox_now", "reference": _KEY}
_SC_MOVE = {
    **_MOVES,
    "seq": ":ledger_seq::int4 + 1",
    "unit": "'SC'",
    "delta": str(_SC),
    "balance": f":progress::int8 + {_SC}",
}
_P_MOVE = {
    **_MOVES,
    "seq": ":ledger_seq::int4 + 2",
    "unit": "'P'",
    "delta": str(_P),
    "balance": f":p::int8 + {_P}",
}
_NOTIFICATION = {
    "member_id": ":id",
    "key": "'POINTS_CHANGED/' || (:history_seq::int4 + 1)",
    "kind": "'POINTS_CHANGED'",
    "created_at": ":sandbox_now",
    "params": f'\'{{"delta": {_P}, "balance": {_P}, "reason": "PURCHASE"}}\'',
}


def script(stage: Stage, pick: Pick) -> str:
    """Returns pgbench's script: key, BEGIN, lock, write, COMMIT, with pgbench's variables."""
    player = "'player-000000'"
    if pick == "spread":
        player = "'player-' || lpad(:n::text, 6, '0')"
    return _transaction(stage, _lock(f"ARRAY[{player}]"), _write(_array))


def bulk_script(stage: Stage, rows: int) -> str:
    """Returns the script of a transaction of many purchases, of as many players.

    The lock's answer has the arrays that follow from it, in pgbench's variables; the others are filled.
    """
    numbers = f"generate_series(1, {rows}) g"
    players = (
        f"ARRAY(SELECT 'player-' || lpad(((:n + g) % {len(stage.players)})::text, 6, '0')"  # noqa: S608 - constants alone
        f" FROM {numbers})"
    )
    found: dict[str, str] = {}

    def array(index: int, kind: str) -> str:
        name, of_each = _COLUMNS[index]
        parts: list[str] = []
        for row in of_each:
            given = row.get(name, ":" + name)
            if given == _KEY:
                parts.append(f"ARRAY(SELECT {_KEY} || '-' || g FROM {numbers})")  # noqa: S608 - as above
                continue
            of_row = _OF_ROW.sub(r"l.\1", given)
            expression = f"({of_row})::{kind}"
            if of_row == given:
                parts.append(f"array_fill({expression}, ARRAY[{rows}])")
            else:
                parts.append(f":{found.setdefault(expression, f'found_{len(found)}')}::{kind}[]")
        return " || ".join(parts)

    write = _write(array)
    arrays = ", ".join(f"array_agg({expression}) AS {variable}" for expression, variable in found.items())
    lock = f"SELECT {arrays} FROM ({_lock(players)}) l"  # noqa: S608 - constants alone
    return _transaction(stage, lock, write)


# What differs from member to member, among pgbench's variables.
_OF_ROW = re.compile(
    r"(?<!:):(id|joined_at|tier|progress|season_started_at|season_ends_at|p|loops|lifetime_sc|lifetime_p"
    r"|ltv_usd|earning|points_holds|packs|event_seq|history_seq|ledger_seq)\b"
)


def _transaction(stage: Stage, lock: str, write: str) -> str:
    key = _BY_KEY.replace("$1", f"'{hash_secret(stage.key)}'")
    steps = [
        f"\\set n random(0, {len(stage.players) - 1})",
        "\\set key random(1, 9000000000000000000)",
        f"{_one_line(key)} \\gset",
        "BEGIN;",
        f"{_one_line(lock)} \\gset",
        f"{_one_line(write)};",
        "COMMIT;",
    ]
    return "\n".join(steps) + "\n"


def _lock(players: str) -> str:
    return _LOCK_PLAYERS.replace("$2::text[]", players).replace("$1", ":game_id")


def _write(array: Callable[[int, str], str]) -> str:
    """Returns the statement of the recorder with these arrays, given by the index and type of each."""
    write = re.sub(r"\$(\d+)::text::(\w+)\[\]", lambda match: array(int(match[1]) - 4, match[2]), _WRITE)
    for number, name in ((1, ":game_id::uuid"), (2, ":program_version::int4"), (3, ":game_version::int4")):
        write = re.sub(rf"\${number}\b", name, write)
    return write


_COLUMNS: tuple[tuple[str, tuple[Mapping[str, str], ...]], ...] = (
    *((name, (_STANDING,)) for name in _MEMBERS.names),
    *((name, (_EVENT,)) for name in EVENTS.names),
    *((name, (_CHANGE,)) for name in _HISTORY.names),
    *((name, (_SC_MOVE, _P_MOVE)) for name in _LEDGER.names),
    *((name, (_NOTIFICATION,)) for name in NOTICES.names),
)


def _array(index: int, kind: str) -> str:
    name, rows = _COLUMNS[index]
    # Columns that a purchase does not change come from the locked row, under their own names.
    return "ARRAY[" + ", ".join(f"({row.get(name, ':' + name)})::{kind}" for row in rows) + "]"


def _one_line(statement: str) -> str:
    return " ".join(statement.split())


async def run(
    cluster: Cluster, url: str, text: str, *, clients: int, seconds: float, rows: int = 1
) -> Sample:
    """Run a script, each time for so many rows, for whole seconds. A sample's requests are rows.

    Raises RuntimeError with pgbench's output when it fails.
    """
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    whole = max(1, round(seconds))
    with tempfile.TemporaryDirectory(prefix="laurel-pgbench-") as folder:
        path = Path(folder, "purchase.sql")
        _put(path, text)
        before = family_cpu(cluster.postmaster)
        process = await asyncio.create_subprocess_exec(
            *(str(programs_folder() / "pgbench"), "--no-vacuum", "--protocol=prepared", f"--time={whole}"),
            *(f"--client={clients}", "--jobs=1", f"--file={path}", "--log", f"--log-prefix={folder}/log"),
            *(f"--host={query['host'][0]}", f"--port={query['port'][0]}", "--username=postgres"),
            parts.path.lstrip("/"),
            env={**environment(), "PGOPTIONS": "-c jit=off"},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        words, _ = await process.communicate()
        if process.returncode != 0:
            raise RuntimeError(f"pgbench failed:\n{words.decode()}")
        after = family_cpu(cluster.postmaster)
        latencies = _latencies(Path(folder))
    return Sample(
        requests=len(latencies) * rows,
        failures=0,
        seconds=whole,
        p50=percentile(latencies, 0.50),
        p99=percentile(latencies, 0.99),
        server_cpu=0.0,
        database_cpu=after - before,
        client_cpu=0.0,
    )


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _latencies(folder: Path) -> list[float]:
    """Returns the seconds of transactions, shortest first; a log line has client, number, microseconds, …"""
    lines = [line.split() for log in folder.glob("log.*") for line in log.read_text().splitlines()]
    return sorted(int(fields[2]) / 1e6 for fields in lines)
