"""A new LAUREL_SECRET: what an old one wrote is read while it is set, and refused clearly without it."""

import asyncio
import base64
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from app.cli import run
from app.domain.access import MemberId, Provider
from app.domain.errors import DomainError, UserErrorCode
from app.domain.store import ItemKind
from app.identity.codes import connect_by_player, create_code_of_session
from app.identity.contacts import email_of, store_first_email
from app.identity.proven import ProvenIdentity
from app.identity.realms import realm_of
from app.identity.service import SignedIn, SignInAs, sign_in
from app.infra.db import Database
from app.infra.encryption import Encryptor, WeakSecret, new_encryption_secret
from app.infra.secrets import hash_secret
from app.loyalty.session_queries import find_session
from app.privacy.reencryption import BATCH_ROWS, Reencrypted, reencrypt
from app.privacy.service import erase_player
from app.settings import Settings
from app.store.catalog import ItemDraft, store_items
from app.store.inputs import Address
from app.store.redeeming import Order, Redeemed, redeem
from app.studios.rules import RulesCache
from app.webhooks.service import rotate_secret
from tests.cast import Cast, fetch_rows, sandbox
from tests.services.webhooks import ENCRYPTOR as OF_WEBHOOKS
from tests.services.webhooks import SECRET as OLD
from tests.services.webhooks import endpoint
from tests.shops import Shop

NEW = new_encryption_secret()
BEFORE, AFTER, ALONE = Encryptor(OLD), Encryptor(NEW, OLD), Encryptor(NEW)
MAIL = "ana@example.com"
HOME = Address("Ana", "1 High Street", "London", "SW1Y 4JH", "GB")


@pytest.fixture
async def cast(database: Database) -> Cast:
    cast = await sandbox(database, game={})
    return replace(cast, encryptor=BEFORE)


async def member_id(cast: Cast, player: str = "p") -> MemberId:
    ((found,),) = await fetch_rows(
        cast.database, "SELECT member_id FROM players WHERE external_id = $1", player
    )
    return MemberId(found)


def with_secret(cast: Cast, encryptor: Encryptor) -> Cast:
    """The game as a process with this secret sees it."""
    return replace(cast, rules=RulesCache(), encryptor=encryptor)


def test_what_the_first_release_wrote_is_read() -> None:
    encryptor = Encryptor(NEW, base64.b64encode(bytes(range(32))).decode())
    stored = base64.b64decode("AZ0z9n4HtCgZGRl4hc9oHuDcMrYWGPKjZ9RYSMUJtN5AE8WUrhLkYydc/WA=")
    assert encryptor.decrypt(stored, "contact:1") == MAIL
    assert (
        encryptor.keyed_hashes("a")[1] == "a31205b68fe3b1f5f4f27acf03af3a80426e60b8cb94940e2d2174618b00deae"
    )
    for damaged in (b"", stored[:5], b"\x02" + stored[1:], stored[:-1] + b"\x00"):
        with pytest.raises(ValueError, match=r"format|another secret"):
            encryptor.decrypt(damaged, "contact:1")


def test_new_data_is_written_with_the_current_secret() -> None:
    assert ALONE.decrypt(AFTER.encrypt("text", "here"), "here") == "text"
    assert AFTER.keyed_hash("a") == ALONE.keyed_hash("a") == AFTER.keyed_hashes("a")[0]
    assert AFTER.keyed_hashes("a")[1:] == [BEFORE.keyed_hash("a")]
    old = BEFORE.encrypt("text", "here")
    with pytest.raises(ValueError, match="another secret"):
        ALONE.decrypt(old, "here")
    with pytest.raises(ValueError, match="another context"):
        AFTER.decrypt(old, "there")
    renewed = AFTER.renew(old, "here")
    assert renewed is not None
    assert ALONE.decrypt(renewed, "here") == "text"
    assert AFTER.renew(renewed, "here") is None


def test_old_secrets_are_listed_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAUREL_SECRET", NEW)
    monkeypatch.setenv("LAUREL_OLD_SECRETS", f"{OLD}, {OLD}")
    assert Settings().secret_texts == [NEW, OLD, OLD]
    assert OLD not in repr(Settings())
    with pytest.raises(WeakSecret, match="Each of LAUREL_OLD_SECRETS"):
        Encryptor(NEW, "weak")
    with pytest.raises(WeakSecret, match="LAUREL_SECRET must"):
        Encryptor("", OLD)


async def test_an_erased_player_is_recognised(cast: Cast) -> None:
    await cast.buy("a")
    await erase_player(cast.session, "p")
    after = with_secret(cast, AFTER)
    with pytest.raises(DomainError, match="erased"):
        await after.buy("b")
    assert await erase_player(after.session, "p") is None
    assert (await after.join()).created
    assert await fetch_rows(cast.database, "SELECT count(*) FROM erased_players") == [(0,)]
    await after.buy("b")


async def test_a_code_of_before_is_taken(cast: Cast) -> None:
    await cast.join()
    proven = ProvenIdentity(Provider.GOOGLE, "https://accounts.google.com", "ana", MAIL, "Ana")
    visit = await sign_in(cast.database, BEFORE, proven, SignInAs(realm_of(cast.game), None), cast.real_now)
    assert isinstance(visit, SignedIn)
    async with cast.database.acquire() as connection:
        found = await find_session(connection, hash_secret(visit.session.secret), cast.real_now)
    assert found is not None
    code = (await create_code_of_session(cast.database, BEFORE, found.session, cast.real_now)).code

    async def connect(encryptor: Encryptor) -> None:
        await connect_by_player(
            cast.database, encryptor, code, game=cast.game, external_id="p", real_now=cast.real_now
        )

    with pytest.raises(DomainError) as refused:
        await connect(ALONE)
    assert refused.value.faults[0].code is UserErrorCode.CODE_INVALID
    await connect(AFTER)
    assert await fetch_rows(cast.database, "SELECT count(*) FROM connect_codes") == [(0,)]


async def redeemed(shop: Shop, item: UUID, encryptor: Encryptor, key: str = "k") -> Redeemed:
    order = Order(str(item), 1, key, email=MAIL, address=HOME)
    cast = shop.cast
    return await redeem(
        replace(cast.core, encryptor=encryptor),
        await shop.member(),
        order,
        has_store_session=True,
        real_now=cast.real_now,
    )


async def mug(shop: Shop) -> UUID:
    draft = ItemDraft(sku="mug", kind=ItemKind.TANGIBLE, title=[("en", "Mug")], price=10)
    (stored,) = await store_items(
        shop.cast.database, shop.cast.game, [draft], shop.cast.real_now, keep_stock=False
    )
    return stored.item.id


async def test_a_redemption_that_is_repeated_gets_the_first_answer(cast: Cast) -> None:
    shop = Shop(cast)
    await shop.player()
    item = await mug(shop)
    first = await redeemed(shop, item, BEFORE)
    again = await redeemed(shop, item, AFTER)
    assert (again.replayed, again.redemption.id) == (True, first.redemption.id)
    with pytest.raises(DomainError) as refused:
        await redeemed(shop, item, ALONE)
    assert refused.value.faults[0].code is UserErrorCode.IDEMPOTENCY_CONFLICT


async def stored(cast: Cast) -> list[bytes]:
    """Everything that is encrypted."""
    rows = await fetch_rows(
        cast.database,
        "SELECT email_sealed FROM contacts UNION ALL SELECT address_sealed FROM redemptions"
        " UNION ALL SELECT email_sealed FROM redemptions"
        " UNION ALL SELECT secret_sealed FROM webhook_endpoints"
        " UNION ALL SELECT old_secret_sealed FROM webhook_endpoints",
    )
    return [bytes(value) for (value,) in rows if value is not None]


async def test_all_is_encrypted_again(cast: Cast) -> None:
    shop = Shop(cast)
    await shop.player()
    await redeemed(shop, await mug(shop), BEFORE)
    made, _ = await endpoint(cast, "https://127.0.0.1/hooks")
    await rotate_secret(
        cast.database, OF_WEBHOOKS, [cast.game.id], made.id, old_hours=24, real_now=cast.real_now
    )
    await merged_contact(cast)
    before = await stored(cast)
    assert len(before) == 6
    assert await reencrypt(cast.database, ALONE) == Reencrypted(0, 6)
    assert await stored(cast) == before
    assert await reencrypt(cast.database, AFTER) == Reencrypted(6, 0)
    assert not set(before) & set(await stored(cast))
    assert await reencrypt(cast.database, ALONE) == Reencrypted(0, 0)
    async with cast.database.acquire() as connection:
        for player, mail in (("p", MAIL), ("q", "bob@example.com")):
            assert await email_of(connection, ALONE, cast.game.id, await member_id(cast, player)) == mail


async def merged_contact(cast: Cast) -> None:
    """`q` has the e-mail that a member gave who was merged into it."""
    await cast.join("q")
    await cast.join("r")
    kept, gone = await member_id(cast, "q"), await member_id(cast, "r")
    async with cast.database.transaction() as connection:
        await store_first_email(
            connection, BEFORE, cast.game.id, gone, "bob@example.com", real_now=cast.real_now
        )
        await connection.execute("UPDATE contacts SET member_id = $1 WHERE member_id = $2", kept, gone)
        await connection.execute("SET LOCAL session_replication_role = replica")
        await connection.execute("UPDATE members SET merged_into_id = $1 WHERE id = $2", kept, gone)


async def test_more_rows_than_one_batch(cast: Cast) -> None:
    await cast.join()
    rows = [(uuid4(), cast.game.id, number) for number in range(BATCH_ROWS + 1)]
    async with cast.database.acquire() as connection:
        await connection.executemany(
            "INSERT INTO webhook_endpoints (id, game_id, url, event_types, status, secret_sealed, created_at,"
            " updated_at) VALUES ($1, $2, 'https://a/' || $3::int, '{member.tier_changed}', 'ENABLED', $4,"
            " now(), now())",
            [(*row, BEFORE.encrypt("whsec_", f"webhook endpoint {row[0]}")) for row in rows],
        )
    assert await reencrypt(cast.database, AFTER) == Reencrypted(BATCH_ROWS + 1, 0)
    assert await reencrypt(cast.database, ALONE) == Reencrypted(0, 0)


async def test_the_command_says_what_no_secret_can_read(
    cast: Cast, database_url: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    await cast.join()
    async with cast.database.acquire() as connection:
        await store_first_email(
            connection, BEFORE, cast.game.id, await member_id(cast), MAIL, real_now=cast.real_now
        )
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("LAUREL_SECRET", NEW)

    async def command(*words: str) -> tuple[int, str]:
        status = await asyncio.to_thread(run, ["reencrypt", *words])
        return status, capfd.readouterr().out

    status, output = await command()
    assert status == 1
    assert "0 values" in output
    assert "1 can be read with no secret" in output
    monkeypatch.setenv("LAUREL_OLD_SECRETS", OLD)
    assert await command("--json") == (0, '{\n  "renewed": 1,\n  "unreadable": 0\n}\n')
    status, output = await command()
    assert (status, output) == (0, "0 values were encrypted again with LAUREL_SECRET.\n")
