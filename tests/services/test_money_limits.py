"""The named limits of stored value, coupons and flash sales, at them and one past."""

from decimal import Decimal

import pytest

from app.coupons import templates
from app.coupons.limits import MAX_CODES, MAX_CODES_AT_ONCE, MAX_OPEN_SALES, MAX_OWN, MAX_TEMPLATES
from app.domain.errors import DomainError, UserErrorCode
from app.infra.db import Database
from app.stored_value.limits import MAX_ACCOUNTS, MAX_LOTS
from tests.cast import NOW, Cast, fetch_rows, live
from tests.coupons import DAY, Coupons
from tests.orders import Shop, line, rules
from tests.wallets import Wallet, broken

# Currencies that ISO 4217 gives digits; a top-up needs no rate.
CURRENCIES = [
    *("USD", "EUR", "JPY", "KWD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK"),
    *("HUF", "RON", "MXN", "TRY", "INR", "CNY", "KRW", "THB", "SGD", "AUD"),
]


@pytest.fixture
async def cast(database: Database) -> Cast:
    cast = await live(database, game=rules())
    await cast.join()
    return cast


def refusal(error: pytest.ExceptionInfo[DomainError]) -> tuple[UserErrorCode, tuple[str, ...]]:
    (fault,) = error.value.faults
    return fault.code, fault.path


async def test_currencies_of_a_member(cast: Cast, database: Database) -> None:
    wallet = Wallet(cast)
    assert len(CURRENCIES) == MAX_ACCOUNTS + 1
    for currency in CURRENCIES[:-1]:
        await wallet.top_up(currency, "5", currency=currency)
    with pytest.raises(DomainError) as error:
        await wallet.top_up("past", "5", currency=CURRENCIES[-1])
    assert refusal(error) == (UserErrorCode.LIMIT_REACHED, ("amount", "currency"))
    await wallet.top_up("again", "5", currency=CURRENCIES[0])
    assert await fetch_rows(database, "SELECT count(*) FROM stored_value_accounts") == [(MAX_ACCOUNTS,)]
    assert await broken(database) == []


async def test_lots_of_an_account(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_LOTS == 1_000
    monkeypatch.setattr("app.stored_value.limits.MAX_LOTS", 3)
    wallet = Wallet(cast)
    for key in "abc":
        await wallet.top_up(key, "5.00")
    with pytest.raises(DomainError) as error:
        await wallet.top_up("past", "5.00")
    assert refusal(error) == (UserErrorCode.LIMIT_REACHED, ("topUpId",))
    # One that is used up makes room.
    await wallet.spend(500)
    await wallet.top_up("past", "5.00")


async def test_templates_of_a_game(cast: Cast, database: Database) -> None:
    coupons = Coupons(cast)
    await coupons.template()
    await database_copies(database, "coupon_templates", "code", MAX_TEMPLATES - 2)
    await coupons.template(code="LAST")
    with pytest.raises(DomainError) as error:
        await coupons.template(code="PAST")
    assert refusal(error) == (UserErrorCode.LIMIT_REACHED, ("code",))
    await coupons.template(code="LAST", title="Changed")


async def test_sales_that_have_not_ended(cast: Cast, database: Database) -> None:
    coupons = Coupons(cast)
    await coupons.sale()
    await database_copies(database, "flash_sales", "code", MAX_OPEN_SALES - 2)
    await coupons.sale(code="LAST")
    with pytest.raises(DomainError) as error:
        await coupons.sale(code="PAST")
    assert refusal(error) == (UserErrorCode.LIMIT_REACHED, ("code",))
    await coupons.at(NOW + DAY).sale(code="NEXT", until=NOW + 2 * DAY)


async def test_codes_of_a_template(cast: Cast, database: Database) -> None:
    coupons = Coupons(cast)
    await coupons.template()

    async def make(count: int, key: str) -> int:
        made = await templates.create_codes(cast.session, template="TEN", count=count, key=key)
        return len(made)

    assert await make(MAX_CODES_AT_ONCE, "k") == MAX_CODES_AT_ONCE
    for count in (0, MAX_CODES_AT_ONCE + 1):
        with pytest.raises(DomainError) as error:
            await make(count, "past")
        assert refusal(error) == (UserErrorCode.INVALID, ("count",))
    await database_copies(database, "coupon_codes", "code", MAX_CODES - MAX_CODES_AT_ONCE - 1)
    assert await make(1, "last") == 1
    with pytest.raises(DomainError) as error:
        await make(1, "past")
    assert refusal(error) == (UserErrorCode.LIMIT_REACHED, ("count",))


async def test_the_best_of_so_many_coupons(cast: Cast) -> None:
    """Those that end first are chosen from: one more is not looked at, though it takes off the most."""
    coupons = Coupons(cast)
    await coupons.template(per_member=MAX_OWN, until=NOW + 2 * DAY)
    for code, days in (("EARLY", 1), ("LATE", 3)):
        await coupons.template(code=code, percent=Decimal(50), until=NOW + days * DAY)
    await cast.join("q")
    for player, best, due in (("p", "EARLY", 500), ("q", "LATE", 900)):
        own = coupons.of(player)
        for number in range(MAX_OWN):
            await own.issue(f"{player} {number}")
        await own.issue(player, best)
        quote = await Shop(cast, player).quote(line("box", 1, "10.00"), auto_coupons=True)
        assert quote.quote.due == due


async def database_copies(database: Database, table: str, column: str, count: int) -> None:
    """Add copies of the one row of a table, or of its first, under other names."""
    names = await fetch_rows(
        database,
        "SELECT column_name::text FROM information_schema.columns WHERE table_name = $1"
        " AND column_name <> $2 ORDER BY ordinal_position",
        *(table, column),
    )
    kept = ", ".join(name for (name,) in names)
    await fetch_rows(
        database,
        f"INSERT INTO {table} ({column}, {kept}) SELECT 'C' || n, {kept}"  # noqa: S608 - names of the catalog
        f" FROM (SELECT * FROM {table} LIMIT 1) t, generate_series(1, {count}) n RETURNING 1",
    )
