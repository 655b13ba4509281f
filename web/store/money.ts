import { language } from "./speech.ts";

/** An amount as the reader writes it, with as many digits as its currency has; `signed` with its sign, also above zero. */
export function money({ amount, currency }: { amount: string | number; currency: string }, { signed = false } = {}): string {
  const signDisplay = signed ? "exceptZero" : "auto";
  return new Intl.NumberFormat(language.tag, { style: "currency", currency, signDisplay }).format(Number(amount));
}
