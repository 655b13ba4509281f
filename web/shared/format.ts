/** Numbers, instants and spans as a reader of `locale` writes them. */

export function formats(locale) {
  const number = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const unit = (name) => new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "long" });
  const days = unit("day");
  return {
    number: (value) => number.format(value),
    signed: (value) => signed.format(value),
    day: (instant) => day.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    /** "12 days 04:13:22"; never negative. */
    countdown(milliseconds) {
      const seconds = Math.max(0, Math.floor(milliseconds / 1000));
      const two = (value) => String(value).padStart(2, "0");
      const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
      const whole = Math.floor(seconds / 86400);
      return whole ? `${days.format(whole)} ${clock}` : clock;
    },
  };
}

/** The address if a browser may open it as a link: never javascript: or data:. */
export function safeLink(address) {
  try {
    const url = new URL(address, location.href);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
