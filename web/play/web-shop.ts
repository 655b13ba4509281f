/** What the web shop's page asks of its server (app/demo/web_shop.py), and what that answers. */
import { Failure } from "../kit/client.ts";

export interface Good {
  sku: string;
  title: string;
  price: string;
}

interface Line {
  sku: string;
  quantity: number;
  list: string;
  price: string;
  priceSource: string;
  net: string;
}

export interface Quote {
  id: string;
  due: string;
  storedValue: string;
  pointsSpent: number;
  pointsValue: string;
  shipping: string;
  shippingFreeBy: string | null;
  earns: { sc: number; p: number };
  lines: Line[];
  coupons: { code: string; discount: string }[];
  explanation: string[];
}

export interface Order {
  orderId: string;
  status: string;
  due: { amount: string };
  quote: Quote;
}

export interface Reply {
  quote?: Quote | null;
  order?: Order | null;
  return?: { money: string; paid: string; bonus: string; points: number } | null;
  topUp?: { paid: { amount: string }; bonus: { amount: string } } | null;
  userErrors: { code: string; message: string }[];
}

export interface Cart {
  player: string;
  units: Record<string, number>;
  coupons: string[];
  points: number;
  stored_value: boolean;
}

async function sent(path: string, init?: RequestInit): Promise<unknown> {
  try {
    return await (await fetch(path, init)).json();
  } catch {
    throw new Failure("offline");
  }
}

/** Returns what the shop sells. Throws Failure. */
export async function goods(): Promise<Good[]> {
  return ((await sent("/play/shop")) as { goods: Good[] }).goods;
}

/** Asks the shop's server. Throws Failure. */
export async function shop(deed: "quote" | "buy" | "return" | "top-up", body: object): Promise<Reply> {
  const headers = { "content-type": "application/json" };
  return (await sent(`/play/shop/${deed}`, { method: "POST", headers, body: JSON.stringify(body) })) as Reply;
}
