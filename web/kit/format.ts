/** Numbers, instants and spans as a reader of a locale writes them; instants come as ISO 8601 or milliseconds. */
export interface Format {
  number: (value: number) => string;
  /** With its sign, also where it is positive. */
  signed: (value: number) => string;
  day: (instant: string | number) => string;
  moment: (instant: string | number) => string;
  /** "12 days 04:13:22"; never negative. */
  countdown: (milliseconds: number) => string;
}

export function formats(locale: string): Format {
  const number = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const days = new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" });
  return {
    number: (value) => number.format(value),
    signed: (value) => signed.format(value),
    day: (instant) => day.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    countdown: (milliseconds) => {
      const seconds = Math.max(0, Math.floor(milliseconds / 1000));
      const two = (value: number) => String(value).padStart(2, "0");
      const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
      const whole = Math.floor(seconds / 86400);
      return whole ? `${days.format(whole)} ${clock}` : clock;
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
