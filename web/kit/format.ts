/** Numbers, instants and spans as a reader of a locale writes them; instants come as ISO 8601 or milliseconds. */
export interface Format {
  number: (value: number) => string;
  /** With its sign, also where it is positive. */
  signed: (value: number) => string;
  percent: (share: number) => string;
  /** Whole US dollars. */
  usd: (value: number) => string;
  days: (count: number) => string;
  months: (count: number) => string;
  day: (instant: string | number) => string;
  /** The day of the week as well: "Monday, 30 November". */
  weekday: (instant: string | number) => string;
  month: (instant: string | number) => string;
  moment: (instant: string | number) => string;
  /** "20 days"; hours, minutes and seconds in the last 24 hours: "04:13:22". Never negative. */
  countdown: (milliseconds: number) => string;
}

const DAY = 86_400_000;

export function formats(locale: string): Format {
  const number = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const days = new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" });
  const months = new Intl.NumberFormat(locale, { style: "unit", unit: "month", unitDisplay: "long" });
  const usd = new Intl.NumberFormat(locale, { style: "currency", currency: "USD", maximumFractionDigits: 0 });
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  return {
    number: (value) => number.format(value),
    signed: (value) => signed.format(value),
    percent: (share) => percent.format(share),
    usd: (value) => usd.format(value),
    days: (count) => days.format(count),
    months: (count) => months.format(count),
    day: (instant) => day.format(new Date(instant)),
    weekday: (instant) => weekday.format(new Date(instant)),
    month: (instant) => month.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    countdown: (milliseconds) => {
      if (milliseconds >= DAY) return days.format(Math.floor(milliseconds / DAY));
      const seconds = Math.max(0, Math.floor(milliseconds / 1000));
      return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => two.format(part)).join(":");
    },
  };
}

/** The address if a browser may open it as a link: never javascript: or data:. */
export function safeLink(address: string): string | null {
  try {
    const url = new URL(address, location.href);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
