"""How long seasons last: so many days, or to the end of a period of the calendar (rules.md §14). Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.growth.windows import CalendarPeriod, period_number, period_start
from app.domain.instants import DAY

LATE_DAYS = 14
"""A promotion in so many last days of a period begins a season that lasts a period more."""


@dataclass(frozen=True, slots=True)
class DaySeason:
    """Seasons of so many days of 86,400 s."""

    days: int

    def __str__(self) -> str:
        """Returns it in words: `90 days`."""
        return f"{self.days:,} days"

    def ends_at(self, starts_at: datetime, *, promoted: bool) -> datetime:
        """Returns when a season ends that starts then, by a promotion or not."""
        del promoted
        return starts_at + timedelta(days=self.days)

    def ended_by(self, starts_at: datetime, limit: datetime) -> int:
        """Returns how many seasons, one after the other from `starts_at` on, have ended at `limit`."""
        return max(0, (limit - starts_at) // (self.days * DAY))

    def started_before(self, starts_at: datetime, limit: datetime) -> int:
        """Returns how many of these seasons start before `limit`."""
        return max(0, -((starts_at - limit) // (self.days * DAY)))

    def start_after(self, starts_at: datetime, seasons: int) -> datetime:
        """Returns when the season after so many of these starts."""
        return starts_at + seasons * self.days * DAY

    def days_from(self, starts_at: datetime, *, promoted: bool) -> int:
        """Returns the days of a season that starts then."""
        del starts_at, promoted
        return self.days


@dataclass(frozen=True, slots=True)
class CalendarSeason:
    """Seasons that end with the period that holds their start, or `plus` periods later."""

    period: CalendarPeriod
    plus: int = 0

    def __str__(self) -> str:
        """Returns it in words: `to the end of the QUARTER plus 1`."""
        return f"to the end of the {self.period}{f' plus {self.plus}' if self.plus else ''}"

    def ends_at(self, starts_at: datetime, *, promoted: bool) -> datetime:
        """Returns when a season ends that starts then; by a promotion in a period's last days, one later."""
        number = period_number(starts_at, self.period) + 1
        if promoted and starts_at >= period_start(number, self.period) - LATE_DAYS * DAY:
            number += 1
        return period_start(number + self.plus, self.period)

    def ended_by(self, starts_at: datetime, limit: datetime) -> int:
        """Returns how many seasons, one after the other from `starts_at` on, have ended at `limit`."""
        first = self._number_after(starts_at)
        return max(0, (period_number(limit, self.period) - first) // (1 + self.plus) + 1)

    def started_before(self, starts_at: datetime, limit: datetime) -> int:
        """Returns how many of these seasons start before `limit`."""
        if limit <= starts_at:
            return 0
        number = period_number(limit, self.period)
        if period_start(number, self.period) < limit:
            number += 1
        return 1 + max(0, -((self._number_after(starts_at) - number) // (1 + self.plus)))

    def start_after(self, starts_at: datetime, seasons: int) -> datetime:
        """Returns when the season after so many of these starts."""
        if seasons == 0:
            return starts_at
        number = self._number_after(starts_at) + (seasons - 1) * (1 + self.plus)
        return period_start(number, self.period)

    def days_from(self, starts_at: datetime, *, promoted: bool) -> int:
        """Returns the days of a season that starts then, a part of one counted as a whole."""
        return -((starts_at - self.ends_at(starts_at, promoted=promoted)) // DAY)

    def _number_after(self, starts_at: datetime) -> int:
        return period_number(starts_at, self.period) + 1 + self.plus


SeasonLength = DaySeason | CalendarSeason
