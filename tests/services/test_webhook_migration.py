"""A database whose deliveries were jobs of another queue: each is delivered after the migration, once."""

from collections.abc import AsyncIterator
from uuid import UUID, uuid4

import asyncpg
import pytest
from tortoise import Tortoise
from tortoise.migrations.api import migrate as migrate_to

from app.infra.db import Database
from app.infra.migrating import migrate, orm_config
from app.webhooks.signing_secrets import encrypt_secret, new_signing_secret
from tests.cast import NOW, fetch_rows
from tests.conftest import with_database
from tests.services.webhooks import ENCRYPTOR, KIND, Clock, Machine, receiving, statuses

# One of each kind of what the queue had: they depend on each other as all of its own did.
QUEUE = """
    CREATE TYPE procrastinate_job_status AS ENUM ('todo', 'doing', 'failed');
    CREATE TYPE procrastinate_job_event_type AS ENUM ('deferred', 'started');
    CREATE TYPE procrastinate_job_to_defer_v1 AS (queue_name varchar, task_name varchar);
    CREATE TABLE procrastinate_workers (id bigint PRIMARY KEY, last_heartbeat timestamptz);
    CREATE TABLE procrastinate_jobs (id bigserial PRIMARY KEY, status procrastinate_job_status NOT NULL,
        worker_id bigint REFERENCES procrastinate_workers ON DELETE SET NULL);
    CREATE TABLE procrastinate_periodic_defers (id bigserial, job_id bigint REFERENCES procrastinate_jobs);
    CREATE TABLE procrastinate_events (id bigserial, type procrastinate_job_event_type,
        job_id bigint NOT NULL REFERENCES procrastinate_jobs ON DELETE CASCADE);
    CREATE FUNCTION procrastinate_fetch_job_v2(names varchar[]) RETURNS procrastinate_jobs LANGUAGE plpgsql AS
        'DECLARE found procrastinate_jobs; BEGIN RETURN found; END';
    CREATE FUNCTION procrastinate_defer_jobs_v1(jobs procrastinate_job_to_defer_v1[]) RETURNS bigint[]
        LANGUAGE sql AS 'SELECT ARRAY[]::bigint[]';
    CREATE FUNCTION procrastinate_notify_v1() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_notify(''procrastinate_any_queue'', NEW.id::text); RETURN NEW; END';
    CREATE TRIGGER procrastinate_notify_v1 AFTER INSERT ON procrastinate_jobs
        FOR EACH ROW EXECUTE FUNCTION procrastinate_notify_v1();
    INSERT INTO procrastinate_jobs (id, status) VALUES (1, 'todo'), (2, 'doing'), (3, 'failed');
    INSERT INTO procrastinate_events (type, job_id) SELECT 'deferred', id FROM procrastinate_jobs;
"""
LEFT = """
    SELECT relname FROM pg_class WHERE relname LIKE '%procrastinate%'
    UNION ALL SELECT proname FROM pg_proc WHERE proname LIKE '%procrastinate%'
    UNION ALL SELECT typname FROM pg_type WHERE typname LIKE '%procrastinate%'
    UNION ALL SELECT tgname FROM pg_trigger WHERE tgname LIKE '%procrastinate%'
"""
BEFORE = "laurel.0014_price_risen"


@pytest.fixture
async def old_database(postgres: str) -> AsyncIterator[str]:
    """The URL of a database as the release before the migration left it, without rows."""
    name = f"test_{uuid4().hex[:12]}"
    admin = await asyncpg.connect(postgres)
    await admin.execute(f"CREATE DATABASE {name}")
    url = with_database(postgres, name)
    try:
        try:
            await migrate_to(config=orm_config(url), target=BEFORE)
        finally:
            await Tortoise.close_connections()
        yield url
    finally:
        await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await admin.close()


async def with_jobs(connection: asyncpg.Connection, url: str, job_ids: list[int | None]) -> list[UUID]:
    """A pending delivery to this URL for each of the jobs, or for none."""
    studio, game, endpoint = uuid4(), uuid4(), uuid4()
    await connection.execute("INSERT INTO studios VALUES ($1, 's', 'S', $2)", studio, NOW)
    await connection.execute(
        "INSERT INTO games (id, studio_id, slug, name, mode, created_at)"
        " VALUES ($1, $2, 'g', 'G', 'LIVE', $3)",
        *(game, studio, NOW),
    )
    await connection.execute(
        "INSERT INTO webhook_endpoints (id, game_id, url, event_types, status, secret_sealed, created_at,"
        " updated_at) VALUES ($1, $2, $3, $4, 'ENABLED', $5, $6, $6)",
        *(endpoint, game, url, [KIND.value], encrypt_secret(ENCRYPTOR, new_signing_secret(), endpoint), NOW),
    )
    made = []
    for job_id in job_ids:
        made.append(uuid4())
        await connection.execute(
            "WITH fact AS (INSERT INTO outbox (game_id, seq, type, data, occurred_at, fanned_out_at)"
            " VALUES ($2, 0, $3, '{}', $4, $4) RETURNING id)"
            " INSERT INTO webhook_deliveries (id, endpoint_id, fact_id, status, due_at, gives_up_at, job_id,"
            " created_at) SELECT $1, $5, id, 'PENDING', $4, $4::timestamptz + interval '84 hours', $6, $4"
            " FROM fact",
            *(made[-1], game, KIND.value, NOW, endpoint, job_id),
        )
    return made


async def test_deliveries_that_were_jobs_are_delivered(old_database: str) -> None:
    connection = await asyncpg.connect(old_database)
    async with receiving() as server:
        try:
            await connection.execute(QUEUE)
            made = await with_jobs(connection, server.url, [1, 2, 3, None])
        finally:
            await connection.close()
        await migrate(old_database)
        database = Database(old_database)
        await database.open()
        try:
            assert await fetch_rows(database, LEFT) == []
            assert await fetch_rows(database, "SELECT type FROM outbox_subscriptions") == [(KIND,)]
            assert await Machine(database, Clock(NOW)).rounds() == 4
            assert await statuses(database) == [("DELIVERED", 1, None)] * 4
        finally:
            await database.close()
    assert sorted(one.id for one in server.received) == sorted(f"msg_{delivery.hex}" for delivery in made)
