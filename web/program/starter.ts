import type { JsonObject } from "./json.ts";

/** What a program begins with before its first version: two tiers, to be changed. */
export const STARTER: JsonObject = {
  scPerUsd: "10",
  pPerUsd: "10",
  pExpiryMonths: 12,
  lateWindowHours: 72,
  rates: { USD: "1" },
  tiers: [
    { code: "BRONZE", name: "Bronze", scFrom: 0, scTo: 1000, keepThreshold: 400, seasonDays: 30, scMultiplier: "1", pMultiplier: "1" },
    { code: "SILVER", name: "Silver", scFrom: 1000, scTo: 3000, keepThreshold: 900, seasonDays: 30, scMultiplier: "1", pMultiplier: "1.1" },
  ],
};
