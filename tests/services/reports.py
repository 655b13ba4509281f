"""Reports of sales as shops give them, small ones, with columns of the studio's own added."""

from collections.abc import Sequence


def table(header: str, *rows: str, separator: str = ",") -> str:
    """A file of a header and rows that are written with `|` between their cells."""
    lines = [header.split("|"), *(row.split("|") for row in rows)]
    return "".join(separator.join(_quoted(cell, separator) for cell in line) + "\n" for line in lines)


def _quoted(cell: str, separator: str) -> str:
    return f'"{cell}"' if separator in cell or '"' in cell else cell


APP_STORE_SALES = (
    "Provider|Provider Country|SKU|Developer|Title|Version|Product Type Identifier|Units|Developer Proceeds"
    "|Begin Date|End Date|Customer Currency|Country Code|Currency of Proceeds|Apple Identifier|Customer Price"
    "|Promo Code|Parent Identifier|Subscription|Period|Category|CMB|Device|Supported Platforms"
    "|Proceeds Reason|Preserved Pricing|Client|Order Type|player|transaction"
)


def apple_sale(units: str, price: str, days: tuple[str, str], player: str, transaction: str) -> str:
    first = f"APPLE|US|gems.100|Studio|100 Gems| |IA1|{units}|2.79|{days[0]}|{days[1]}|EUR|DE|EUR|1234567890"
    return f"{first}|{price}| |app.main| | |Games| |iPhone|iOS| | | | |{player}|{transaction}"


APP_STORE_FINANCIAL = (
    "Transaction Date|Settlement Date|Apple Identifier|SKU|Title|Developer Name|Product Type Identifier"
    "|Country of Sale|Quantity|Partner Share|Extended Partner Share|Partner Share Currency|Customer Price"
    "|Customer Currency|Sale or Return|Promo Code|Order Type|Region|player|transaction"
)
PLAY_SALES = (
    "Order Number|Order Charged Date|Order Charged Timestamp|Financial Status|Device Model|Product Title"
    "|Product ID|Product Type|SKU ID|Currency of Sale|Item Price|Taxes Collected|Charged Amount"
    "|City of Buyer|State of Buyer|Postal Code of Buyer|Country of Buyer|player"
)


def play_sale(order: str, seconds: int, status: str, money: tuple[str, str], player: str) -> str:
    first = f"GPA.33-{order}|2026-11-18|{seconds}|{status}|phone|100 Gems|com.example.game|inapp|gems_100"
    return f"{first}|{money[1]}|3.35|0.64|{money[0]}|Köln||50667|DE|{player}"


PLAY_EARNINGS = (
    "Description|Transaction Date|Transaction Time|Tax Type|Transaction Type|Refund Type|Product Title"
    "|Product id|Product Type|Sku Id|Hardware|Buyer Country|Buyer State|Buyer Postal Code|Buyer Currency"
    "|Amount (Buyer Currency)|Currency Conversion Rate|Merchant Currency|Amount (Merchant Currency)|player"
)


def play_earning(order: str, at: Sequence[str], kind: str, amount: str, player: str) -> str:
    first = f"GPA.33-{order}|{at[0]}|{at[1]}||{kind}||100 Gems|com.example.game|1|gems_100|phone|US||94043"
    return f"{first}|USD|{amount}|1.0|USD|{amount}|{player}"


STRIPE_PAYMENTS = (
    "id|Created date (UTC)|Amount|Amount Refunded|Currency|Captured|Converted Amount"
    "|Converted Amount Refunded|Converted Currency|Decline Reason|Description|Fee|Refunded date (UTC)"
    "|Statement Descriptor|Status|Seller Message|Taxes On Fee|Card ID|Customer ID|Customer Description"
    "|Customer Email|Invoice ID|Transfer|playerId (metadata)"
)


def stripe_payment(charge: str, at: str, money: tuple[str, str, str], status: str, player: str) -> str:
    captured = "false" if status == "Failed" else "true"
    first = f"{charge}|{at}|{money[0]}|{money[1]}|{money[2]}|{captured}|1|0|usd||Gems|0.44||GAME|{status}"
    return f"{first}|Payment complete.|0.00|card_1|cus_1||a@example.com|||{player}"


STRIPE_BALANCE = (
    "balance_transaction_id|created_utc|available_on_utc|currency|gross|fee|net|reporting_category|source_id"
    "|description|customer_facing_amount|customer_facing_currency|charge_id|payment_metadata[player]"
)


def stripe_movement(number: int, kind: str, source: str, money: tuple[str, str], charge: str) -> str:
    first = f"txn_{number}|2026-11-18 0{number}:15:22|2026-11-20 00:00:00|usd|1.00|0.10|0.90|{kind}|{source}"
    return f"{first}|Gems|{money[0]}|{money[1]}|{charge}|ada"


SHOPIFY_ORDERS = (
    "Name|Email|Financial Status|Paid at|Fulfillment Status|Fulfilled at|Accepts Marketing|Currency|Subtotal"
    "|Shipping|Taxes|Total|Discount Code|Discount Amount|Shipping Method|Created at|Lineitem quantity"
    "|Lineitem name|Lineitem price|Lineitem sku|Notes|Refunded Amount|Id|player"
)


def shopify_order(name: str, status: str, total: str, refunded: str, player: str) -> str:
    paid = "2026-11-18 04:15:22 -0500" if total else ""
    first = f"{name}|c@example.com|{status}|{paid}|fulfilled||no|USD|30.00|5.00|0.00|{total}||0.00|Standard"
    return f"{first}|2026-11-18 04:15:20 -0500|1|Mug|20.00|mug|A note|{refunded}|500{name[1:]}|{player}"


SHOPIFY_TRANSACTIONS = "Order|Name|Kind|Gateway|Created At|Status|Amount|Currency|Card Type|player"
STEAM_SALES = (
    "Date|Bundle(ID#)|Bundle Name|Product(ID#)|Product Name|Type|Game|Platform|Country Code|Country|Region"
    "|Gross Units Sold|Chargebacks/Returns|Net Units Sold|Base Price|Sale Price|Currency"
    "|Gross Steam Sales (USD)|Chargeback/Returns (USD)|VAT/Tax (USD)|Net Steam Sales (USD)|Tag|player|order"
)


def steam_sale(gross: str, returns: str, player: str, order: str) -> str:
    first = "2026-11-18|-1|(none)|100001|100 Gems|MicroTxn|My Game|Windows|DE|Germany|Western Europe|1|0|1"
    return f"{first}|3.99|3.99|EUR|{gross}|{returns}|1.37|7.23||{player}|{order}"
