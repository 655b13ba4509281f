// The widget query by Mercurius with JIT: `node server.mjs '{"sql": …, "pool": {…}}'`; prints its port when it serves.
//
// As benchmarks/bare.py it knows one game with one version of the rules, and neither seasons nor promotions.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";

const BIGINT = 20;
const TIMESTAMPTZ = 1184;
const DAY = 86_400;
const { sql, pool: settings } = JSON.parse(process.argv[2]);
const { program, game } = JSON.parse(readFileSync(new URL("../rules.json", import.meta.url), "utf8"));

pg.types.setTypeParser(BIGINT, Number);
pg.types.setTypeParser(TIMESTAMPTZ, (text) => text); // a Date would lose the microseconds
const pool = new pg.Pool(settings);

const schema = `
  type Query { me: Member }
  type Member {
    displayName: String
    isGuest: Boolean!
    tier: Tier!
    nextTier: Tier
    progress: Progress!
    season: Season!
    points: PointsBalance!
    game: Game!
  }
  type Tier { code: String! name: String! rank: Int! seasonDays: Int! benefits: [Benefit!]! }
  type Benefit { code: String! kind: String! title: String! summary: String! rule: String! value: String }
  type Progress {
    current: Int!
    target: Int!
    remaining: Int!
    fraction: Float!
    keepThreshold: Int!
    keepThresholdMet: Boolean!
  }
  type Season { startedAt: String! endsAt: String! secondsLeft: Int! daysLeft: Int! outlook: String! }
  type PointsBalance { balance: Int! expiresAt: String }
  type Game { name: String! now: String! storeUrl: String tiers: [Tier!]! }
`;

const benefits = new Map();
const ladder = program.tiers.map((tier, index) => {
  for (const { code, kind, title, summary, rule, value } of game.benefits[tier.code]) {
    benefits.set(code, { code, kind, title: title.en, summary: summary.en, rule: rule.en, value: value ?? null });
  }
  const { code, name, seasonDays } = tier;
  // A multiplier, inherited or not, is the tier's own.
  const held = [...benefits.values()].map((one) => (one.kind === "MULTIPLIER" ? { ...one, value: tier.pMultiplier } : one));
  return { code, name, rank: index + 1, seasonDays, benefits: held };
});

const instant = (text) => (text === null ? null : text.replace(" ", "T").replace("+00", "Z"));

function microseconds(text) {
  const fraction = text.slice(19, -3).slice(1);
  return Date.parse(`${text.slice(0, 10)}T${text.slice(11, 19)}Z`) * 1_000 + Number(fraction.padEnd(6, "0"));
}

async function me(_root, _args, { token }) {
  const hash = createHash("sha256").update(token).digest("hex");
  const game = Buffer.from(token.split(".")[0].slice(-22), "base64url").toString("hex");
  const { rows } = await pool.query({ name: "widget", text: sql, values: [[hash], new Date().toISOString(), game] });
  const row = rows[0];
  const tier = program.tiers[row.tier - 1];
  const target = tier.scTo - tier.scFrom;
  const met = row.progress >= tier.keepThreshold;
  const seconds = Math.ceil((microseconds(row.season_ends_at) - microseconds(row.sandbox_now)) / 1_000_000);
  return {
    displayName: row.display_name,
    isGuest: true,
    tier: ladder[row.tier - 1],
    nextTier: ladder[row.tier] ?? null,
    progress: {
      current: row.progress,
      target,
      remaining: target - row.progress,
      fraction: row.progress / target,
      keepThreshold: tier.keepThreshold,
      keepThresholdMet: met,
    },
    season: {
      startedAt: instant(row.season_started_at),
      endsAt: instant(row.season_ends_at),
      secondsLeft: seconds,
      daysLeft: Math.ceil(seconds / DAY),
      outlook: met ? "KEEP" : row.tier === 1 ? "RESTART" : "DEMOTE",
    },
    points: { balance: row.p, expiresAt: instant(row.p_expires_at) },
    game: { name: row.game_name, now: instant(row.sandbox_now), storeUrl: row.store_url, tiers: ladder },
  };
}

const app = Fastify();
app.register(mercurius, {
  schema,
  resolvers: { Query: { me } },
  jit: 1,
  context: (request) => ({ token: request.headers.authorization.slice(7) }),
});
process.on("SIGTERM", () => process.exit(0));
await app.listen({ host: "127.0.0.1", port: 0 });
console.log(app.server.address().port);
