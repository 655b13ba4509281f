"""The reports of sales that shops export for studios, each described by its columns. Pure.

A report is recognised by its columns. Most reports do not name the player: the operator adds a column of the
studio's own. The columns' names are those of the shops' exports and of their documentation.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.purchases import notations
from app.purchases.notations import Instants, Money

COLUMNS = ("playerId", "purchaseId", "occurredAt", "amount", "currency")
"""What each purchase needs."""
MAPPABLE = (*COLUMNS, "refunded", "refundId")
"""The names that an operator may give to columns."""


@dataclass(frozen=True, slots=True)
class Report:
    """The columns of a report, and the words in them.

    `columns` has the report's column for each of our names, and for `time` (joined to `occurredAt`), `end`
    (the last day that the row is about), `units` (the amount is the price of one; below zero they are
    refunded) and `kind`, whose words, in small letters, are `sales`, `refunds`, `ignored` (no money of a
    player moved) or `refused` (with what to do). `refunded` is the part of the row's own amount that was
    refunded: in total until now, or with `refunded_each` by this row. In rows with another word in a column
    of `only` no money moved. The rows end where the first cell is one of `ends`, which begin a summary.
    """

    name: str
    columns: Mapping[str, str]
    join: str = ""
    instants: Instants = notations.rfc3339
    money: Money = notations.plain
    currency: str | None = None
    sales: frozenset[str] = frozenset()
    refunds: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    refused: Mapping[str, str] = field(default_factory=dict[str, str])
    refunded_each: bool = False
    only: Mapping[str, str] = field(default_factory=dict[str, str])
    ends: frozenset[str] = frozenset()


def words(text: str) -> frozenset[str]:
    """Returns the words of a list separated by commas; an empty word stands for the empty cell."""
    return frozenset(word.strip() for word in text.split(","))


PLAIN = Report("CSV", {name: name for name in COLUMNS})
"""The columns as Laurel names them."""

_APPLE_JOIN = (
    "Apple names neither the player nor the transaction: add your own columns of both to the report, one row"
    " for each transaction"
)
_GOOGLE_JOIN = "Google names no player: add the playerId that your server stored for the order number"
_STRIPE_JOIN = (
    "Stripe names the player only where you store it: export the metadata column that has it, or add the"
    " playerId of the Customer ID"
)
_SHOPIFY_JOIN = "Shopify names no player: add the playerId that your server stored for the order"
_STEAM_JOIN = (
    "Steam adds up all sales of a product, a day and a country: add your own columns of the player and the"
    " order, with one row for each order of your own records"
)
_UNPAID_STRIPE = words(
    "failed, pending, processing, canceled, cancelled, incomplete, expired, blocked, uncaptured,"
    "requires_action, requires_payment_method, requires_confirmation, requires_capture"
)

APP_STORE = (
    Report(
        "App Store Connect, sales",
        {
            "occurredAt": "Begin Date",
            "end": "End Date",
            "amount": "Customer Price",
            "currency": "Customer Currency",
            "units": "Units",
        },
        join=_APPLE_JOIN,
        instants=notations.us_day,
        money=notations.with_bare_point,
    ),
    *(
        Report(
            "App Store Connect, financial",
            {
                "occurredAt": "Transaction Date",
                "amount": "Customer Price",
                "currency": "Customer Currency",
                "units": "Quantity",
                "kind": kind,
            },
            join=_APPLE_JOIN,
            instants=notations.us_day,
            money=notations.with_bare_point,
            sales=words("s"),
            refunds=words("r"),
            ends=frozenset({"Total_Rows", "Country Of Sale", "Country of Sale"}),
        )
        for kind in ("Sale or Return", "Sales or Return")
    ),
)
GOOGLE_PLAY = (
    *(
        Report(
            "Google Play, estimated sales",
            {
                "purchaseId": "Order Number",
                "occurredAt": "Order Charged Timestamp",
                "amount": "Charged Amount",
                "currency": currency,
                "kind": "Financial Status",
            },
            join=_GOOGLE_JOIN,
            instants=notations.unix_seconds,
            money=notations.with_thousands,
            sales=words("charged"),
            refunds=words("refund, refunded, partial refund"),
        )
        for currency in ("Currency of Sale", "Buyer Currency")
    ),
    Report(
        "Google Play, earnings",
        {
            "purchaseId": "Description",
            "occurredAt": "Transaction Date",
            "time": "Transaction Time",
            "amount": "Amount (Buyer Currency)",
            "currency": "Buyer Currency",
            "kind": "Transaction Type",
        },
        join=_GOOGLE_JOIN,
        instants=notations.google_time,
        money=notations.with_thousands,
        sales=words("charge"),
        refunds=words("charge refund"),
        ignored=words("google fee, google fee refund, tax, tax refund"),
    ),
)
STRIPE = (
    *(
        Report(
            "Stripe, payments",
            {
                "purchaseId": "id",
                "occurredAt": created,
                "amount": "Amount",
                "currency": "Currency",
                "refunded": "Amount Refunded",
                "kind": "Status",
            },
            join=_STRIPE_JOIN,
            instants=notations.utc_time,
            sales=words("paid, succeeded, refunded, partially refunded, partial refund, disputed"),
            ignored=_UNPAID_STRIPE,
            only={"Captured": "true"},
        )
        for created in ("Created date (UTC)", "Created (UTC)")
    ),
    *(
        Report(
            "Stripe, balance",
            {
                "purchaseId": "charge_id",
                "occurredAt": created,
                "amount": "customer_facing_amount",
                "currency": "customer_facing_currency",
                "kind": "reporting_category",
                "refundId": "source_id",
            },
            join=_STRIPE_JOIN,
            instants=notation,
            sales=words("charge"),
            refunds=words("refund, dispute"),
            ignored=words(
                "fee, payout, payout_reversal, topup, topup_reversal, transfer, transfer_reversal, tax,"
                "network_cost, platform_earning, platform_earning_refund, connect_collection_transfer,"
                "risk_reserved_funds, financing_payout, financing_paydown, other_adjustment, advance,"
                "advance_funding"
            ),
            refused={
                "dispute_reversal": "A chargeback that was won back is no sale: report it as a purchase with"
                " a purchaseId of its own.",
                "refund_failure": "A refund that failed is no sale: report it as a purchase with a purchaseId"
                " of its own.",
            },
        )
        for created, notation in (("created_utc", notations.utc_time), ("created", notations.local_time))
    ),
)
SHOPIFY = (
    Report(
        "Shopify, orders",
        {
            "purchaseId": "Name",
            "occurredAt": "Paid at",
            "amount": "Total",
            "currency": "Currency",
            "refunded": "Refunded Amount",
            "kind": "Financial Status",
        },
        join=_SHOPIFY_JOIN,
        instants=notations.offset_time,
        sales=words("paid, partially_refunded, refunded"),
        # An order of several items has a row for each: only the first one says what was paid.
        ignored=words(", pending, authorized, voided, expired, unpaid"),
        refused={
            "partially_paid": "Only a part of the order was paid, and the report does not say how much:"
            " import it when all is paid, or import the report of transactions.",
        },
    ),
    Report(
        "Shopify, transactions",
        {
            "purchaseId": "Name",
            "occurredAt": "Created At",
            "amount": "Amount",
            "currency": "Currency",
            "kind": "Kind",
        },
        join=_SHOPIFY_JOIN,
        instants=notations.offset_time,
        sales=words("sale, capture"),
        refunds=words("refund"),
        ignored=words("authorization, void, emv_authorization"),
        only={"Status": "success"},
    ),
)
STEAM = tuple(
    Report(
        "Steam, sales",
        {
            "occurredAt": "Date",
            "amount": "Gross Steam Sales (USD)",
            "refunded": returns,
        },
        join=_STEAM_JOIN,
        instants=notations.iso_day,
        currency="USD",
        refunded_each=True,
    )
    for returns in ("Chargeback/Returns (USD)", "Chargebacks/Returns (USD)", "Chargeback / Returns (USD)")
)
FORMATS: Mapping[str, Sequence[Report]] = {
    "app-store": APP_STORE,
    "google-play": GOOGLE_PLAY,
    "stripe": STRIPE,
    "shopify": SHOPIFY,
    "steam": STEAM,
}
"""The reports of each format that an operator can name; the columns say which of them a file is."""
