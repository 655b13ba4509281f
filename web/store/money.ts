import { language } from "./speech.ts";

/** An amount as the reader writes it, with as many digits as its currency has. */
export function money({ amount, currency }: { amount: string; currency: string }): string {
  return new Intl.NumberFormat(language.tag, { style: "currency", currency }).format(Number(amount));
}
