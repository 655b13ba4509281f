"""Parses the rows of a report into purchases and refunds. Pure."""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from app.domain import amounts, csv_text
from app.domain.csv_text import Row
from app.domain.errors import DomainError
from app.domain.instants import parse_instant
from app.loyalty import inputs
from app.purchases.reports import PLAIN, Report
from app.purchases.service import Payment, purchase_request

Value = TypeVar("Value")
Arguments = ParamSpec("Arguments")


@dataclass(frozen=True, slots=True)
class Reading:
    """How an operator wants a file to be read.

    `columns` are the file's columns by our names. `currency` and `zone` are for rows without them.
    """

    format: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    currency: str | None = None
    zone: ZoneInfo | None = None


@dataclass(frozen=True, slots=True)
class Sale:
    """A purchase, and the fingerprint of its input."""

    payment: Payment
    fingerprint: bytes | None


@dataclass(frozen=True, slots=True)
class Refund:
    """The refund of a purchase: `amount` is that of this row, or with `is_total` the sum of all until now."""

    purchase_id: str
    refund_id: str
    amount: Decimal
    currency: str
    is_total: bool


@dataclass(frozen=True, slots=True)
class ParsedRow:
    """A row of a report: a sale, a refund, both, a fault, or nothing where no money of a player moved."""

    line: int
    sale: Sale | None = None
    refund: Refund | None = None
    fault: str | None = None


class _Refused(Exception):
    """A row cannot be recorded; the message says all that is wrong with it."""


class _Faults(list[str]):
    """Collects what is wrong with a row."""

    def collect(
        self, check: Callable[Arguments, Value], *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Value | None:
        try:
            return check(*args, **kwargs)
        except DomainError as refused:
            self.append(str(refused))
        except ValueError as error:
            self.append(f"{error}.")
        return None

    def finish(self) -> None:
        if self:
            raise _Refused(" ".join(self))


class ReportRows:
    """Reads the rows below a header of these names."""

    def __init__(self, report: Report, names: Sequence[str], reading: Reading) -> None:
        self._report = report
        self._reading = reading
        self._width = len(names)
        self._columns = {**report.columns, **reading.columns}
        places = {name: place for place, name in enumerate(names)}
        self._places = {ours: places[theirs] for ours, theirs in self._columns.items() if theirs in places}
        self._only = {places[name]: word for name, word in report.only.items() if name in places}
        self._same: Counter[str] = Counter()
        """How often each refund without an id has occurred, by the id made for it."""

    def read(self, row: Row) -> ParsedRow:
        """Parse a row; `fault` of the result is all that is wrong with it."""
        if row.broken is not None:
            return ParsedRow(row.line, fault=row.broken)
        try:
            cells = csv_text.fitted(row.cells, self._width)
            if (reason := csv_text.unreadable(cells)) is not None:
                raise _Refused(reason)
            return self._parse_row(row.line, cells)
        except (_Refused, ValueError) as error:
            return ParsedRow(row.line, fault=str(error))

    def _parse_row(self, line: int, cells: Sequence[str]) -> ParsedRow:
        if any(cells[place].casefold() != word for place, word in self._only.items()):
            return ParsedRow(line)
        is_refund = self._is_refund(cells)
        if is_refund is None:
            return ParsedRow(line)
        faults = _Faults()
        amount = faults.collect(self._amount, cells)
        refunded = faults.collect(self._refunded, cells)
        if self._report is not PLAIN and amount == 0 and not refunded:
            return ParsedRow(line)  # a free item is not a purchase
        if is_refund:
            amount = None if amount is None else abs(amount)
            return ParsedRow(line, refund=self._refund(cells, amount, faults, is_total=False))
        is_sale = amount != 0 or not refunded
        sale = self._sale(cells, amount, faults) if is_sale else None
        is_total = not self._report.refunded_each
        refund = self._refund(cells, refunded, faults, is_total=is_total) if refunded else None
        return ParsedRow(line, sale=sale, refund=refund)

    def _cell(self, cells: Sequence[str], name: str) -> str:
        place = self._places.get(name)
        return "" if place is None else cells[place]

    def _parse(self, name: str, parse: Callable[[str], Value], text: str) -> Value:
        """Parse a text. Raises ValueError with the name of its column."""
        try:
            return parse(text)
        except ValueError as error:
            raise ValueError(f"{self._columns[name]} {error}") from None

    def _is_refund(self, cells: Sequence[str]) -> bool | None:
        """Returns whether the row is a refund; None where no money of a player moved."""
        report = self._report
        if "kind" in self._places:
            column, word = report.columns["kind"], self._cell(cells, "kind").strip()
            kind = word.casefold()
            if kind in report.ignored:
                return None
            if kind in report.refused:
                raise _Refused(report.refused[kind])
            if kind not in report.sales | report.refunds:
                raise _Refused(
                    f"{column} is {word[:40]!r}, which is not known: nothing was counted for the row."
                )
            if kind in report.sales and self._units(cells) < 0:
                raise _Refused(f"{column} says sale, and {report.columns['units']} is below zero.")
            return kind in report.refunds
        return self._units(cells) < 0

    def _units(self, cells: Sequence[str]) -> Decimal:
        """Returns how many units the amount is the price of one of; 1 where the report has no units."""
        if "units" not in self._places:
            return Decimal(1)
        return self._parse("units", amounts.parse_decimal, self._cell(cells, "units"))

    def _amount(self, cells: Sequence[str]) -> Decimal:
        """Returns the amount of the row; in a report with units, the price of all of them, without a sign."""
        amount = self._parse("amount", self._report.money, self._cell(cells, "amount"))
        if "units" not in self._places:
            return amount
        return abs(amounts.multiply(amount, self._units(cells)))

    def _refunded(self, cells: Sequence[str]) -> Decimal:
        text = self._cell(cells, "refunded")
        return abs(self._parse("refunded", self._report.money, text)) if text else Decimal(0)

    def _instant(self, cells: Sequence[str]) -> datetime:
        text = self._cell(cells, "occurredAt")
        if "occurredAt" in self._reading.columns or self._report is PLAIN:
            return self._parse("occurredAt", self._own_instant, text)
        if "end" in self._places and self._cell(cells, "end") != text:
            raise ValueError(
                f"{self._columns['occurredAt']} and {self._columns['end']} are not one day: import the daily"
                " report, or name a column of your own with --map occurredAt=COLUMN"
            )
        if "time" in self._places:
            text = f"{text} {self._cell(cells, 'time')}"
        return self._parse("occurredAt", lambda whole: self._report.instants(whole, self._reading.zone), text)

    def _own_instant(self, text: str) -> datetime:
        """Parse an instant of a column that the operator named: RFC 3339, or in the report's notation."""
        try:
            return parse_instant(text)
        except ValueError:
            if self._report is PLAIN or "time" in self._places:
                raise
        return self._report.instants(text, self._reading.zone)

    def _currency(self, cells: Sequence[str]) -> str:
        if self._report.currency is not None and "currency" not in self._places:
            return self._report.currency
        currency = self._reading.currency
        if "currency" not in self._places:
            return currency or ""
        text = self._cell(cells, "currency")
        if self._report is not PLAIN:
            text = text.upper()  # Stripe writes them in small letters
        if currency is not None and text != currency:
            raise ValueError(f"The currency of the row is {text[:10]!r}, not the {currency} of --currency")
        return text

    def _sale(self, cells: Sequence[str], amount: Decimal | None, faults: _Faults) -> Sale:
        player, purchase = self._cell(cells, "playerId"), self._cell(cells, "purchaseId")
        occurred_at = faults.collect(self._instant, cells)
        currency = faults.collect(self._currency, cells)
        faults.collect(_check_undamaged, player, "playerId")
        faults.collect(_check_undamaged, purchase, "purchaseId")
        if not faults and amount is not None and occurred_at is not None and currency is not None:
            payment = Payment(player, purchase, amount, currency, occurred_at)
            try:
                return Sale(payment, purchase_request(payment, imported=True).fingerprint)
            except DomainError:
                pass  # the checks below collect all that is wrong with it
        faults.collect(inputs.check_new_player_id, player)
        faults.collect(inputs.check_id, purchase, "purchaseId")
        if amount is not None and currency is not None:
            faults.collect(inputs.check_money, amount, currency)
        faults.finish()
        raise LookupError("the row is refused, and nothing is wrong with it")

    def _refund(
        self, cells: Sequence[str], amount: Decimal | None, faults: _Faults, *, is_total: bool
    ) -> Refund:
        purchase, refund_id = self._cell(cells, "purchaseId"), self._cell(cells, "refundId")
        currency = faults.collect(self._currency, cells)
        faults.collect(_check_undamaged, purchase, "purchaseId")
        faults.collect(inputs.check_id, purchase, "purchaseId")
        if refund_id and not is_total:
            faults.collect(inputs.check_id, refund_id, "refundId")
        if amount is not None and currency is not None:
            faults.collect(inputs.check_money, amount, currency)
        faults.finish()
        if amount is None or currency is None:
            raise LookupError("the row is refused, and nothing is wrong with it")
        written = amounts.plain(amount)
        if is_total:
            made_id = _digest(purchase, "total", written)
        else:
            made_id = _digest(purchase, self._cell(cells, "occurredAt"), self._cell(cells, "time"), written)
            self._same[made_id] += 1
            made_id = made_id if self._same[made_id] == 1 else f"{made_id}-{self._same[made_id]}"
        return Refund(
            purchase, made_id if is_total or not refund_id else refund_id, amount, currency, is_total
        )


def _check_undamaged(text: str, name: str) -> None:
    if (reason := csv_text.damaged(text)) is not None:
        raise DomainError(inputs.invalid(f"{name} {reason}", name))


def _digest(*values: str) -> str:
    """Returns an id for a refund without one in its report: the same whenever the row is imported again."""
    return f"import-{hashlib.sha256(repr(values).encode()).hexdigest()[:32]}"
