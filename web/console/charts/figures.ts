/** Numbers and days as charts write them: short on axes, whole in readings and tables. Days are of UTC. */

export interface Figures {
  /** "1,204,312" */
  whole: (value: number) => string;
  /** A decimal of the API, with all its digits: "1,204,312.5". */
  exact: (decimal: string) => string;
  /** A decimal in a currency of ISO 4217. */
  money: (decimal: string, currency: string) => string;
  /** "1.2M": for axes and labels in a chart. */
  short: (value: number) => string;
  /** With its sign: "+1,204". */
  signed: (value: number) => string;
  /** "+1.2M" */
  signedShort: (value: number) => string;
  /** 0.1234 is "12.3%"; what is not none is not written as if. */
  percent: (share: number) => string;
  /** Without decimals: "12%"; what is not none, or not all, is not written as if. */
  percentShort: (share: number) => string;
  /** "3 Nov" */
  day: (instant: number) => string;
  /** "3 Nov 2026" */
  date: (instant: number) => string;
  /** "Nov 2026" */
  month: (instant: number) => string;
}

/** Returns how a reader of `locale`, a BCP 47 tag, writes the figures of charts. Instants are milliseconds. */
export function figuresOf(locale: string): Figures {
  const numbers = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const whole = numbers();
  const exact = numbers({ maximumFractionDigits: 6 });
  const short = numbers({ notation: "compact", maximumFractionDigits: 1 });
  const signedShort = numbers({ notation: "compact", maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const signed = numbers({ signDisplay: "exceptZero" });
  const percent = numbers({ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percentShort = numbers({ style: "percent" });
  const day = dates({ day: "numeric", month: "short" });
  const date = dates({ day: "numeric", month: "short", year: "numeric" });
  const month = dates({ month: "short", year: "numeric" });
  return {
    whole: (value) => whole.format(value),
    exact: (decimal) => exact.format(decimal as `${number}`),
    money: (decimal, currency) => numbers({ style: "currency", currency }).format(decimal as `${number}`),
    short: (value) => short.format(value),
    signed: (value) => signed.format(value),
    signedShort: (value) => signedShort.format(value),
    percent: (share) => (share > 0 && share < 0.0005 ? `<${percent.format(0.001)}` : percent.format(share)),
    percentShort: (share) => {
      if (share > 0 && share < 0.005) return `<${percentShort.format(0.01)}`;
      return share > 0.995 && share < 1 ? `>${percentShort.format(0.99)}` : percentShort.format(share);
    },
    day: (instant) => day.format(instant),
    date: (instant) => date.format(instant),
    month: (instant) => month.format(instant),
  };
}
