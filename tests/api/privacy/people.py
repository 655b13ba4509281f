"""Players at the store, and one about whom everything that can be stored is stored, each with a mark."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from app.audit_log.entries import Entry, Subject, append
from app.domain.access import Provider
from app.domain.store import ItemKind
from app.identity.codes import create_code_of_player
from app.identity.identities import enter_by_identity, link_identity, lock_player
from app.identity.links import create_store_link
from app.identity.proven import ProvenIdentity
from app.identity.realms import LIVE_REALM, realm_of
from app.identity.sessions import SessionKind, create_store_session
from app.identity.sign_ins import Purpose, begin_sign_in
from app.infra.db import Database
from app.infra.encryption import Encryptor
from app.infra.secrets import hash_secret
from app.loyalty.queries import member_by_player
from app.store.catalog import ItemDraft, store_items
from app.store.inputs import Address
from app.store.redeeming import Order, redeem
from app.store.service import fulfil
from app.studios.core import Core
from app.studios.rules import RulesCache
from tests.api.cast import SECRET, Stage, World

GOOGLE = "https://accounts.google.com"
ENCRYPTOR = Encryptor(SECRET)


def core_of(database: Database) -> Core:
    return Core(database, RulesCache(), ENCRYPTOR)


async def at_store(stage: Stage, player: str, proven_at: datetime | None = None) -> str:
    """The bearer token of a store session of a player; `proven_at` is when a provider proved who it is."""
    game = stage.game
    async with stage.world.database.acquire() as connection:
        number = await connection.fetchval(
            "SELECT id FROM players WHERE game_id = $1 AND external_id = $2", game.id, player
        )
        assert number is not None
        session = await create_store_session(
            connection,
            kind=SessionKind.BEARER,
            realm=realm_of(game),
            player=(game.id, number),
            identity_id=None,
            authenticated_at=proven_at,
            real_now=datetime.now(UTC),
        )
    return session.secret


async def visit(world: World, subject: str, proven_at: datetime | None = None) -> str:
    """The bearer token of somebody who signed in at the store and is not connected to a game."""
    proven = ProvenIdentity(Provider.GOOGLE, GOOGLE, subject)
    async with world.database.transaction() as connection:
        entered = await enter_by_identity(connection, LIVE_REALM, proven, datetime.now(UTC))
        session = await create_store_session(
            connection,
            kind=SessionKind.BEARER,
            realm=LIVE_REALM,
            player=None,
            identity_id=entered.identity_id,
            authenticated_at=proven_at,
            real_now=datetime.now(UTC),
        )
    return session.secret


async def link(stage: Stage, player: str, subject: str, email: str, name: str) -> int:
    """A Google identity of a player, with its e-mail."""
    proven = ProvenIdentity(Provider.GOOGLE, GOOGLE, subject, email, name)
    game = stage.game
    async with stage.world.database.transaction() as connection:
        locked = await lock_player(connection, game.id, player)
        linked = await link_identity(
            connection,
            ENCRYPTOR,
            locked,
            proven,
            realm=realm_of(game),
            real_now=datetime.now(UTC),
        )
        return linked.identity_id


@dataclass(frozen=True)
class Marks:
    """What is stored about somebody, each value found nowhere else."""

    player: str
    name: str
    email: str
    subject: str
    street: str
    tracking: str
    reason: str

    @property
    def all(self) -> list[str]:
        return [self.player, self.name, self.email, self.subject, self.street, self.tracking, self.reason]


def marks() -> Marks:
    words = [uuid4().hex[:12] for _ in range(7)]
    return Marks(
        player=f"player-{words[0]}",
        name=f"Name-{words[1]}",
        email=f"mail-{words[2]}@example.com",
        subject=f"subject-{words[3]}",
        street=f"{words[4]} Street 1",
        tracking=f"https://post.example/{words[5]}",
        reason=f"Sorry {words[6]}",
    )


async def make_known(stage: Stage, mark: Marks) -> str:
    """A player about whom there is a row in every table that can hold one; the token of its game client."""
    database, game, real_now = stage.world.database, stage.game, datetime.now(UTC)
    await stage.onboard(
        mark.player, displayName=mark.name, country="DE", locale="de-DE", timeZone="Europe/Berlin"
    )
    await stage.buy(f"bought-{uuid4().hex}", "300", mark.player)
    await stage.grant(uuid4().hex, 50, mark.player, reason=mark.reason)
    await link(stage, mark.player, mark.subject, mark.email, mark.name)
    token = await stage.token(mark.player)
    await create_store_link(database, game.id, mark.player, real_now)
    await redeem_both(stage, mark)
    await create_code_of_player(database, ENCRYPTOR, game.id, mark.player, real_now)
    session = await at_store(stage, mark.player)
    await tell_of(stage, mark)
    async with database.acquire() as connection:
        await begin_sign_in(
            connection,
            Provider.GOOGLE,
            Purpose.STORE,
            realm=None,
            browser="browser",
            session_hash=hash_secret(session),
            next_path="/store/",
            real_now=real_now,
        )
    return token


async def tell_of(stage: Stage, mark: Marks) -> None:
    """A message to an endpoint that waits, and its delivery with what the endpoint answered."""
    game_id = stage.game.id
    async with stage.world.database.transaction() as connection:
        endpoint = await connection.fetchval(
            "INSERT INTO webhook_endpoints"
            " (id, game_id, url, event_types, status, secret_sealed, created_at, updated_at)"
            " VALUES (gen_random_uuid(), $1, $2, '{x}', 'ENABLED', '', now(), now()) RETURNING id",
            *(game_id, f"https://studio.example/{uuid4()}"),
        )
        await append(connection, [Entry("createWebhookEndpoint", Subject.ENDPOINT, endpoint, game_id)])
        fact = await connection.fetchval(
            "INSERT INTO outbox (game_id, member_id, seq, type, data, occurred_at)"
            " SELECT $1, member_id, 1000, 'x', jsonb_build_object('playerId', external_id), now()"
            " FROM players WHERE game_id = $1 AND external_id = $2 RETURNING id",
            *(game_id, mark.player),
        )
        await connection.execute(
            "INSERT INTO webhook_deliveries"
            " (game_id, id, endpoint_id, fact_id, status, due_at, gives_up_at, created_at, response)"
            " VALUES ($1, gen_random_uuid(), $2, $3, 'PENDING', now(), now(), now(), $4)",
            *(game_id, endpoint, fact, f"no such player: {mark.player}"),
        )


async def redeem_both(stage: Stage, mark: Marks) -> None:
    """One redemption that was sent, with its tracking, and one under way."""
    world, game = stage.world, stage.game
    draft = ItemDraft(f"cup-{uuid4().hex}", ItemKind.TANGIBLE, (("en", "A cup"),), 20, stock=10)
    (stored,) = await store_items(world.database, game, [draft], datetime.now(UTC), keep_stock=False)
    address = Address(mark.name, mark.street, "Berlin", "10115", "DE")
    for key in ("sent", "pending"):
        async with world.database.acquire() as connection:
            member = await member_by_player(connection, game.id, mark.player)
        assert member is not None
        order = Order(str(stored.item.id), 1, f"{key}-{mark.player}", mark.email, address)
        made = await redeem(
            core_of(world.database),
            member,
            order,
            has_store_session=True,
            real_now=datetime.now(UTC),
        )
        if key == "sent":
            await fulfil(
                core_of(world.database),
                [game.id],
                str(made.redemption.id),
                tracking_url=mark.tracking,
                real_now=datetime.now(UTC),
            )
