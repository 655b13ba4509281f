import { pluralOf } from "../language.ts";

/**
 * The words of the components and of the widget, in English. Another language is another file with the same names.
 * What varies is a function; numbers, instants and spans arrive already written in the reader's way. Players read
 * "points" and "progress".
 */
const many = pluralOf("en");

export const en = {
  scale: {
    label: (tier: string) => `Progress on ${tier}`,
    value: (current: string, target: string) => `${current} of ${target}`,
    toNext: (remaining: string, tier: string) => `${remaining} to ${tier}`,
    toEnd: (remaining: string) => `${remaining} to complete the tier once more`,
    keep: (threshold: string, tier: string) => `${threshold} keeps ${tier}`,
  },
  season: {
    ends: (day: string) => `Season ends ${day}`,
    endsIn: (span: string) => `Season ends in ${span}`,
    safe: (tier: string) => `${tier} is safe`,
    always: (tier: string, day: string) => `${tier} is always yours; progress starts again on ${day}.`,
    atRisk: (remaining: string, day: string, tier: string) => `${remaining} more until ${day} keeps ${tier}.`,
  },
  points: {
    label: "Points",
    amount: (points: string, count: number) => many(count, { one: `${points} point`, other: `${points} points` }),
    validUntil: (day: string) => `Valid until ${day}`,
    debt: "A purchase was refunded. New points fill this up first.",
  },
};
