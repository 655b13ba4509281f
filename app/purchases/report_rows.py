"""What the rows of a report say: a purchase, what went back of one, or nothing. Pure."""

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
Given = ParamSpec("Given")


@dataclass(frozen=True, slots=True)
class Reading:
    """What an operator says of a file: its format, its columns by our names, what none of them says."""

    format: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    currency: str | None = None
    zone: ZoneInfo | None = None


@dataclass(frozen=True, slots=True)
class Sale:
    """A purchase."""

    payment: Payment
    fingerprint: bytes | None


@dataclass(frozen=True, slots=True)
class Back:
    """What went back of a purchase: by this row, or with `is_total` in all until now."""

    purchase_id: str
    refund_id: str
    amount: Decimal
    currency: str
    is_total: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What a row says; neither a sale nor a return where no money of a player moved."""

    line: int
    sale: Sale | None = None
    back: Back | None = None
    fault: str | None = None


class _Refused(Exception):
    """A row that cannot be taken, with all that is wrong with it."""


class _Faults(list[str]):
    """Gathers what is wrong with a row."""

    def checked(
        self, check: Callable[Given, Value], *given: Given.args, **more: Given.kwargs
    ) -> Value | None:
        try:
            return check(*given, **more)
        except DomainError as fault:
            self.append(fault.message)
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
        """How often there was the same refund, of those that have no id."""

    def read(self, row: Row) -> Said:
        """What a row says, or all that is wrong with it."""
        if row.broken is not None:
            return Said(row.line, fault=row.broken)
        try:
            cells = csv_text.fitted(row.cells, self._width)
            if (reason := csv_text.unreadable(cells)) is not None:
                raise _Refused(reason)
            return self._said(row.line, cells)
        except (_Refused, ValueError) as error:
            return Said(row.line, fault=str(error))

    def _said(self, line: int, cells: Sequence[str]) -> Said:
        if any(cells[place].casefold() != word for place, word in self._only.items()):
            return Said(line)
        goes_back = self._goes_back(cells)
        if goes_back is None:
            return Said(line)
        faults = _Faults()
        amount = faults.checked(self._amount, cells)
        refunded = faults.checked(self._refunded, cells)
        if self._report is not PLAIN and amount == 0 and not refunded:
            return Said(line)  # what is free is no purchase
        if goes_back:
            gone = None if amount is None else abs(amount)
            return Said(line, back=self._back(cells, gone, faults, is_total=False))
        is_sale = amount != 0 or not refunded
        sale = self._sale(cells, amount, faults) if is_sale else None
        total = not self._report.refunded_each
        back = self._back(cells, refunded, faults, is_total=total) if refunded else None
        return Said(line, sale=sale, back=back)

    def _cell(self, cells: Sequence[str], name: str) -> str:
        place = self._places.get(name)
        return "" if place is None else cells[place]

    def _named(self, name: str, parse: Callable[[str], Value], text: str) -> Value:
        """What a text says. Raises ValueError with the name of its column."""
        try:
            return parse(text)
        except ValueError as error:
            raise ValueError(f"{self._columns[name]} {error}") from None

    def _goes_back(self, cells: Sequence[str]) -> bool | None:
        """Whether money went back by the row; None where none of a player's moved."""
        report = self._report
        if "kind" in self._places:
            column, word = report.columns["kind"], self._cell(cells, "kind").strip()
            known = word.casefold()
            if known in report.ignored:
                return None
            if known in report.refused:
                raise _Refused(report.refused[known])
            if known not in report.sales | report.refunds:
                raise _Refused(
                    f"{column} is {word[:40]!r}, which is not known: nothing was counted for the row."
                )
            if known in report.sales and self._units(cells) < 0:
                raise _Refused(f"{column} says sale, and {report.columns['units']} is below zero.")
            return known in report.refunds
        return self._units(cells) < 0

    def _units(self, cells: Sequence[str]) -> Decimal:
        """How many the amount is a price for; 1 where the report counts none."""
        if "units" not in self._places:
            return Decimal(1)
        return self._named("units", amounts.parse_decimal, self._cell(cells, "units"))

    def _amount(self, cells: Sequence[str]) -> Decimal:
        """The amount of the row; of a report with units, what all of them cost, without a sign."""
        amount = self._named("amount", self._report.money, self._cell(cells, "amount"))
        if "units" not in self._places:
            return amount
        return abs(amounts.multiply(amount, self._units(cells)))

    def _refunded(self, cells: Sequence[str]) -> Decimal:
        text = self._cell(cells, "refunded")
        return abs(self._named("refunded", self._report.money, text)) if text else Decimal(0)

    def _instant(self, cells: Sequence[str]) -> datetime:
        text = self._cell(cells, "occurredAt")
        if "occurredAt" in self._reading.columns or self._report is PLAIN:
            return self._named("occurredAt", self._own_instant, text)
        if "end" in self._places and self._cell(cells, "end") != text:
            raise ValueError(
                f"{self._columns['occurredAt']} and {self._columns['end']} are not one day: import the daily"
                " report, or name a column of your own with --map occurredAt=COLUMN"
            )
        if "time" in self._places:
            text = f"{text} {self._cell(cells, 'time')}"
        return self._named("occurredAt", lambda whole: self._report.instants(whole, self._reading.zone), text)

    def _own_instant(self, text: str) -> datetime:
        """An instant of a column that the operator named: RFC 3339, or as the report writes them."""
        try:
            return parse_instant(text)
        except ValueError:
            if self._report is PLAIN or "time" in self._places:
                raise
        return self._report.instants(text, self._reading.zone)

    def _currency(self, cells: Sequence[str]) -> str:
        if self._report.currency is not None and "currency" not in self._places:
            return self._report.currency
        given = self._reading.currency
        if "currency" not in self._places:
            return given or ""
        text = self._cell(cells, "currency")
        if self._report is not PLAIN:
            text = text.upper()  # Stripe's are small
        if given is not None and text != given:
            raise ValueError(f"The currency of the row is {text[:10]!r}, not the {given} of --currency")
        return text

    def _sale(self, cells: Sequence[str], amount: Decimal | None, faults: _Faults) -> Sale:
        player, purchase = self._cell(cells, "playerId"), self._cell(cells, "purchaseId")
        occurred_at = faults.checked(self._instant, cells)
        currency = faults.checked(self._currency, cells)
        faults.checked(_check_undamaged, player, "playerId")
        faults.checked(_check_undamaged, purchase, "purchaseId")
        if not faults and amount is not None and occurred_at is not None and currency is not None:
            payment = Payment(player, purchase, amount, currency, occurred_at)
            try:
                return Sale(payment, purchase_request(payment, imported=True).fingerprint)
            except DomainError:
                pass  # all that is wrong with it is gathered below
        faults.checked(inputs.check_player_id, player)
        faults.checked(inputs.check_id, purchase, "purchaseId")
        if amount is not None and currency is not None:
            faults.checked(inputs.check_money, amount, currency)
        faults.finish()
        raise LookupError("the row is refused, and nothing is wrong with it")

    def _back(self, cells: Sequence[str], amount: Decimal | None, faults: _Faults, *, is_total: bool) -> Back:
        purchase, given = self._cell(cells, "purchaseId"), self._cell(cells, "refundId")
        currency = faults.checked(self._currency, cells)
        faults.checked(_check_undamaged, purchase, "purchaseId")
        faults.checked(inputs.check_id, purchase, "purchaseId")
        if given and not is_total:
            faults.checked(inputs.check_id, given, "refundId")
        if amount is not None and currency is not None:
            faults.checked(inputs.check_money, amount, currency)
        faults.finish()
        if amount is None or currency is None:
            raise LookupError("the row is refused, and nothing is wrong with it")
        written = amounts.plain(amount)
        if is_total:
            own = _digest(purchase, "total", written)
        else:
            own = _digest(purchase, self._cell(cells, "occurredAt"), self._cell(cells, "time"), written)
            self._same[own] += 1
            own = own if self._same[own] == 1 else f"{own}-{self._same[own]}"
        return Back(purchase, own if is_total or not given else given, amount, currency, is_total)


def _check_undamaged(text: str, name: str) -> None:
    if (reason := csv_text.damaged(text)) is not None:
        raise DomainError(inputs.invalid(f"{name} {reason}", name))


def _digest(*values: str) -> str:
    """An id for a refund that has none in its report: the same whenever the row is imported again."""
    return f"import-{hashlib.sha256(repr(values).encode()).hexdigest()[:32]}"
