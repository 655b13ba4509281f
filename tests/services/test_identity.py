"""Identities: whose they are, and whose of many at once; by (issuer, subject), never by e-mail."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.access import MemberId, Provider
from app.domain.errors import DomainError, Unauthenticated, UserErrorCode
from app.identity.codes import connect_by_player, create_code_of_session
from app.identity.contacts import MAX_EMAIL, check_email, email_of, store_first_email
from app.identity.identities import MAX_IDENTITIES, InUse, identities_of
from app.identity.offers import offer_merge
from app.identity.proven import ProvenIdentity
from app.identity.realms import LIVE_REALM, realm_of
from app.identity.service import SignedIn, SignInAs, sign_in
from app.identity.sessions import SessionKind
from app.infra.db import Database
from app.infra.encryption import Encryptor
from app.infra.secrets import hash_secret
from app.loyalty.queries import MemberRow, member_by_player
from app.loyalty.session_queries import FoundSession, find_session
from app.merging.service import merge_members
from tests.api.cast import SECRET
from tests.cast import NOW, Cast, fetch_rows, live, other_process, sandbox

ENCRYPTOR = Encryptor(SECRET)
ANA = ProvenIdentity(Provider.GOOGLE, "https://accounts.google.com", "ana", "ana@example.com", "Ana")


@pytest.fixture
async def cast(database: Database) -> Cast:
    return await with_players(await sandbox(database))


async def with_players(cast: Cast, *players: str) -> Cast:
    for player in players or ("p", "q"):
        await cast.join(player)
    return cast


async def prove(
    cast: Cast, player: str | None, proven: ProvenIdentity = ANA, **more: object
) -> SignedIn | InUse:
    """Sign in with an identity, as a player or as nobody yet."""
    known = None if player is None else (cast.game.id, player)
    who = replace(SignInAs(realm_of(cast.game), known), **more)
    return await sign_in(cast.database, ENCRYPTOR, proven, who, cast.real_now)


async def done(cast: Cast, player: str | None, proven: ProvenIdentity = ANA, **more: object) -> SignedIn:
    outcome = await prove(cast, player, proven, **more)
    assert isinstance(outcome, SignedIn)
    return outcome


async def session_of(cast: Cast, signed_in: SignedIn) -> FoundSession:
    async with cast.database.acquire() as connection:
        found = await find_session(connection, hash_secret(signed_in.session.secret), cast.real_now)
    assert found is not None
    return found


async def member(cast: Cast, player: str) -> MemberRow:
    async with cast.database.acquire() as connection:
        row = await member_by_player(connection, cast.game.id, player)
    assert row is not None
    return row


async def owners(cast: Cast) -> Sequence[tuple[str, str | None]]:
    """Subject and player of every identity."""
    return await fetch_rows(
        cast.database,
        "SELECT i.subject, pl.external_id FROM identities i"
        " LEFT JOIN players pl ON pl.member_id = i.member_id AND pl.merged_from_id IS NULL ORDER BY 1, 2",
    )


async def address(cast: Cast, player: str) -> str | None:
    row = await member(cast, player)
    async with cast.database.acquire() as connection:
        return await email_of(connection, ENCRYPTOR, row.game.id, row.id)


async def test_linking_makes_a_guest_identified_and_contactable(cast: Cast) -> None:
    before = await member(cast, "p")
    assert (before.known_as.is_identified, before.known_as.has_email) == (False, False)
    first = await done(cast, "p")
    assert (first.known, first.linked) == (True, True)
    after = await member(cast, "p")
    assert (after.known_as.is_identified, after.known_as.has_email) == (True, True)
    assert await address(cast, "p") == "ana@example.com"
    found = await session_of(cast, first)
    assert found.member == after
    assert found.session.authenticated_at == cast.real_now
    assert not (await member(cast, "q")).known_as.is_identified


async def test_the_own_identity_again_proves_it_anew(cast: Cast) -> None:
    await done(cast, "p")
    later = cast.at(NOW + timedelta(hours=1))
    again = await done(later, "p", replace(ANA, email="other@example.com"))
    assert (again.known, again.linked) == (True, False)
    assert (await session_of(later, again)).session.authenticated_at == later.real_now
    assert await address(cast, "p") == "ana@example.com"  # the first one stays
    assert await fetch_rows(cast.database, "SELECT linked_at FROM identities") == [(NOW,)]


async def test_another_members_identity_is_in_use_and_nothing_changes(cast: Cast) -> None:
    await done(cast, "p")
    sessions = await fetch_rows(cast.database, "SELECT count(*) FROM store_sessions")
    taken = await prove(cast, "q")
    assert isinstance(taken, InUse)
    assert (taken.member_id, taken.same_game) == ((await member(cast, "p")).id, True)
    assert await owners(cast) == [("ana", "p")]
    assert not (await member(cast, "q")).known_as.has_email
    assert await fetch_rows(cast.database, "SELECT count(*) FROM store_sessions") == sessions


async def test_the_same_e_mail_is_not_the_same_person(cast: Cast) -> None:
    await done(cast, "p")
    for other in (replace(ANA, subject="ana2"), replace(ANA, issuer="https://appleid.apple.com")):
        visit = await done(cast, None, other)
        assert not visit.known
    await done(cast, "q", replace(ANA, subject="ana3"))
    assert (await member(cast, "q")).known_as.is_identified
    assert await address(cast, "q") == await address(cast, "p")


async def test_who_is_known_enters_as_the_own_player(cast: Cast) -> None:
    await done(cast, "p")
    entered = await done(cast, None)
    assert (entered.known, entered.linked) == (True, False)
    found = await session_of(cast, entered)
    assert found.member == await member(cast, "p")


async def test_who_is_not_known_visits_until_a_player_takes_the_identity(cast: Cast) -> None:
    sessions = [await done(cast, None), await done(cast, None, kind=SessionKind.BEARER)]
    for session in sessions:
        assert not session.known
        assert (await session_of(cast, session)).member is None
    assert await owners(cast) == [("ana", None)]
    linked = await done(cast, "p")
    assert (linked.known, linked.linked) == (True, True)
    assert await owners(cast) == [("ana", "p")]
    for session in sessions:  # the windows that waited find themselves signed in
        assert (await session_of(cast, session)).member == await member(cast, "p")


async def test_realms_never_meet(database: Database) -> None:
    one, two, real = await sandbox(database, "one"), await sandbox(database, "two"), await live(database)
    for cast in (one, two, real):
        await with_players(cast)
        assert (await done(cast, "p")).linked
        assert not (await prove(cast, None, replace(ANA, subject="new"))).known  # type: ignore[union-attr]
    realms = await fetch_rows(database, "SELECT realm FROM identities WHERE subject = 'ana' ORDER BY 1")
    assert realms == sorted([(str(one.game.id),), (str(two.game.id),), (LIVE_REALM,)])


async def test_another_live_games_identity_is_in_use_without_a_merge(database: Database) -> None:
    first, second = await live(database, "first"), await live(database, "second")
    await with_players(first)
    await with_players(second)
    await done(first, "p")
    taken = await prove(second, "p")
    assert isinstance(taken, InUse)
    assert not taken.same_game


async def test_at_the_limit_of_identities_and_one_past_it(cast: Cast) -> None:
    await done(cast, None, replace(ANA, subject="waiting"))
    for number in range(MAX_IDENTITIES):
        await done(cast, "p", replace(ANA, subject=f"s{number}"))
    assert not (await done(cast, "p", replace(ANA, subject="s0"))).linked
    before = await owners(cast)
    for subject in ("one-more", "waiting"):
        with pytest.raises(DomainError) as refused:
            await prove(cast, "p", replace(ANA, subject=subject))
        assert refused.value.faults[0].code is UserErrorCode.INVALID
        assert str(MAX_IDENTITIES) in refused.value.faults[0].message
    assert await owners(cast) == before


async def test_signing_in_gives_a_new_session_and_ends_the_old_one(cast: Cast) -> None:
    first = await done(cast, "p")
    old = hash_secret(first.session.secret)
    second = await done(cast, "p", session_hash=old)
    assert await fetch_rows(cast.database, "SELECT hash FROM store_sessions") == [
        (hash_secret(second.session.secret),)
    ]
    third = await done(cast, None, leaves=hash_secret(second.session.secret))
    assert await fetch_rows(cast.database, "SELECT hash FROM store_sessions") == [
        (hash_secret(third.session.secret),)
    ]


@pytest.mark.parametrize("player", ["p", None])
async def test_a_session_that_ended_meanwhile_links_nothing(cast: Cast, player: str | None) -> None:
    with pytest.raises(Unauthenticated):
        await prove(cast, player, session_hash=hash_secret("ls_over"))
    assert await owners(cast) == []
    assert await fetch_rows(cast.database, "SELECT 1 FROM store_sessions") == []


async def test_of_two_members_at_once_one_gets_the_identity(cast: Cast, database_url: str) -> None:
    async with other_process(database_url) as other:
        there = cast.elsewhere(other)
        for number in range(20):
            identity = replace(ANA, subject=f"s{number}", email=None)
            if number % 2:
                await done(cast, None, identity)
            outcomes = await asyncio.gather(
                *(prove(at, p, identity) for at, p in ((cast, "p"), (there, "q"))), return_exceptions=True
            )
            full = [one for one in outcomes if isinstance(one, DomainError)]
            if full:
                break
            assert sorted(isinstance(one, InUse) for one in outcomes) == [False, True]
    found = await owners(cast)
    assert len(found) == len({subject for subject, _ in found}) >= MAX_IDENTITIES


async def test_one_member_from_many_windows_at_once(cast: Cast, database_url: str) -> None:
    async with other_process(database_url) as other:
        there = cast.elsewhere(other)
        outcomes = await asyncio.gather(*(done(at, "p") for at in (cast, there) * 10))
    assert sum(one.linked for one in outcomes) == 1
    assert await owners(cast) == [("ana", "p")]
    assert await fetch_rows(cast.database, "SELECT count(*) FROM store_sessions") == [(20,)]


async def test_strangers_at_once_become_one_visitor(cast: Cast, database_url: str) -> None:
    async with other_process(database_url) as other:
        there = cast.elsewhere(other)
        outcomes = await asyncio.gather(
            *(done(at, None) for at in (cast, there) * 10),
            done(cast, "p"),
            *(done(there, None) for _ in range(9)),
        )
    assert await owners(cast) == [("ana", "p")]
    for one in outcomes:  # whoever came first, no window is left behind as a visitor
        assert (await session_of(cast, one)).member is not None


async def test_a_merge_brings_identities_and_the_address_along(cast: Cast) -> None:
    await done(cast, "q")
    await cast.buy("b", "100", player="p")
    taken = await prove(cast, "p")
    assert isinstance(taken, InUse)
    mine = await member(cast, "p")
    async with cast.database.acquire() as connection:
        token = await offer_merge(
            connection,
            cast.game.id,
            mine.id,
            taken.member_id,
            identity_id=taken.identity_id,
            real_now=cast.real_now,
        )
    await merge_members(cast.core, mine, token, cast.real_now)
    survivor = await member(cast, "q")
    assert survivor.id == (await member(cast, "p")).id
    assert await address(cast, "p") == "ana@example.com"
    async with cast.database.acquire() as connection:
        assert [one.provider for one in await identities_of(connection, survivor.id)] == [Provider.GOOGLE]
    entered = await session_of(cast, await done(cast, None))
    assert entered.member is not None
    assert entered.member.id == survivor.id
    assert not (await done(cast, "p")).linked


async def test_a_merge_while_one_links_loses_nothing(cast: Cast, database_url: str) -> None:
    await done(cast, "q")
    taken = await prove(cast, "p")
    assert isinstance(taken, InUse)
    mine = await member(cast, "p")
    async with cast.database.acquire() as connection:
        token = await offer_merge(
            connection,
            cast.game.id,
            mine.id,
            taken.member_id,
            identity_id=taken.identity_id,
            real_now=cast.real_now,
        )
    async with other_process(database_url) as other:
        there = cast.elsewhere(other)
        await asyncio.gather(
            merge_members(cast.core, mine, token, cast.real_now),
            *(
                done(there, player, replace(ANA, subject=f"new-{player}", email=None))
                for player in ("p", "q")
            ),
        )
    survivor = await member(cast, "p")
    identities = await fetch_rows(
        cast.database, "SELECT DISTINCT member_id, count(*) FROM identities GROUP BY 1"
    )
    assert identities == [(survivor.id, 3)]


async def test_a_code_that_two_games_confirm_at_once_connects_one(cast: Cast, database_url: str) -> None:
    visit = await session_of(cast, await done(cast, None))
    code = (await create_code_of_session(cast.database, ENCRYPTOR, visit.session, cast.real_now)).code
    async with other_process(database_url) as other:

        async def confirm(database: Database, player: str) -> bool:
            try:
                await connect_by_player(
                    database, ENCRYPTOR, code, game=cast.game, external_id=player, real_now=cast.real_now
                )
            except DomainError as refusal:
                if refusal.faults[0].code is not UserErrorCode.CODE_INVALID:
                    raise
                return False
            return True

        calls = (confirm(at, player) for at in (cast.database, other) for player in ("p", "q") * 5)
        assert sum(await asyncio.gather(*calls)) == 1
    ((_, player),) = await owners(cast)
    assert player in {"p", "q"}


GOOD = (
    "ana@example.com",
    "a.b+c@sub.example.co.uk",
    "ana@EXAMPLE.com",
    "ümlaut@example.com",
    "x@xn--bcher-kva.example",
)
BAD = (
    *("", " ", "ana", "ana@", "@example.com", "ana@example", "a b@example.com", "ana@exa mple.com"),
    *("ana@example.com\n", "ana\0@example.com", "Ana <ana@example.com>", "ana@example.com,b@example.com"),
    *("ana@localhost", "ana@host.test", "ana@[127.0.0.1]", "ana@@example.com", "\ud800@example.com"),
    *("javascript:alert(1)@example.com", "a" * 10_000, "a@" + "b" * 10_000 + ".com"),
)


@pytest.mark.parametrize("email", GOOD)
def test_addresses(email: str) -> None:
    assert check_email(email).rpartition("@")[2].islower()


@pytest.mark.parametrize("email", BAD, ids=[repr(email)[:30] for email in BAD])
def test_what_is_no_address(email: str) -> None:
    with pytest.raises(DomainError) as refused:
        check_email(email)
    assert (refused.value.faults[0].code, refused.value.faults[0].path) == (UserErrorCode.INVALID, ("email",))
    assert refused.value.faults[0].message.count("@") == 1  # the example's: nothing that was sent is repeated


def test_the_length_of_an_address_at_the_limit_and_one_past_it() -> None:
    domain = ".".join(("b" * 61, "c" * 61, "d" * 61, "com"))  # 189 characters
    longest = "a" * (MAX_EMAIL - len(domain) - 1)
    assert len(longest) == 64
    assert check_email(f"{longest}@{domain}")
    with pytest.raises(DomainError):
        check_email(f"{longest}@b{domain}")


async def test_a_provider_that_sends_rubbish_for_an_address_is_believed_in_all_else(cast: Cast) -> None:
    assert (await done(cast, "p", replace(ANA, email="rubbish"))).linked
    assert await address(cast, "p") is None
    await done(cast, "p", ANA)
    assert await address(cast, "p") == "ana@example.com"


async def test_addresses_are_encrypted_and_bound_to_their_member(cast: Cast) -> None:
    await done(cast, "p")
    ((encrypted,),) = await fetch_rows(cast.database, "SELECT email_sealed FROM contacts")
    assert b"ana" not in encrypted
    other = await member(cast, "q")
    async with cast.database.acquire() as connection:
        await connection.execute("UPDATE contacts SET member_id = $1", other.id)
    with pytest.raises(ValueError, match="encrypted"):
        await address(cast, "q")
    async with cast.database.acquire() as connection:
        await connection.execute("DELETE FROM contacts")
        await store_first_email(
            connection, ENCRYPTOR, cast.game.id, MemberId(other.id), "new@example.com", real_now=NOW
        )
    assert await address(cast, "q") == "new@example.com"
