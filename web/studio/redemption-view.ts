/** What the page Redemptions shows of one: a row's cells, all its details, and what may be done with it. */
import { type TemplateResult, html, nothing } from "lit";
import type { RedemptionRowFragment, RedemptionStatus } from "#operations/studio";
import { type Tone, badge } from "../console/parts.ts";
import type { Kit } from "../kit/context.ts";
import { safeLink } from "../kit/format.ts";
import { icon } from "../console/icons.ts";
import { picture } from "../kit/item.ts";
import { t } from "./texts.ts";

export type Redemption = RedemptionRowFragment;

const SOON = 24 * 3_600_000;

/** When it is due: the time that is left, marked where it is short. */
export function due({ format, now }: Kit, { dueAt, status }: Redemption): TemplateResult {
  if (status !== "PENDING") return html`<time datetime=${dueAt} class="muted">${format.moment(dueAt)}</time>`;
  const left = Date.parse(dueAt) - now();
  const words = left > 0 ? t.redemptions.dueIn(format.countdown(left)) : t.redemptions.overdue;
  return html`<time datetime=${dueAt} title=${format.moment(dueAt)} class="due ${left < SOON ? "due-soon" : ""}">
    ${left < SOON ? icon("clock", 16) : nothing}${words}
  </time>`;
}

/** Picture, title and how many. */
export function redeemedItem({ format }: Kit, { item, title, quantity }: Redemption): TemplateResult {
  return html`<span class="thing">
    ${picture(item)}<bdi class="cut" title=${title}>${title}</bdi>${quantity > 1 ? html`<b class="num">${t.redemptions.times(format.number(quantity))}</b>` : nothing}
  </span>`;
}

const TONES: Record<RedemptionStatus, Tone> = { PENDING: "info", FULFILLED: "good", FAILED: "bad", CANCELLED: "plain" };

export function statusBadge({ status }: Redemption): TemplateResult {
  return badge(t.redemptions.status[status], TONES[status]);
}

/** Returns the address as it is written on a parcel; empty where there is none. */
export function addressLines({ shippingAddress: address }: Redemption): string[] {
  if (!address) return [];
  const { name, line1, line2, postalCode, city, region, country } = address;
  const country_ = new Intl.DisplayNames("en", { type: "region" }).of(country) ?? country;
  return [name, line1, line2 ?? "", [postalCode, city].filter(Boolean).join(" "), region ?? "", country_].filter(Boolean);
}

/** All that is known of one, as terms and values. */
export function redemptionFacts(kit: Kit, row: Redemption): TemplateResult {
  const { format } = kit;
  const words = t.redemptions;
  const lines = addressLines(row);
  const tracking = row.trackingUrl && safeLink(row.trackingUrl);
  const facts: [string, TemplateResult | string | null][] = [
    [words.columns.status, statusBadge(row)],
    [words.columns.player, row.playerId],
    [words.columns.points, row.benefit ? `${words.gift} ${row.benefit}` : format.number(row.pointsSpent)],
    [words.columns.redeemed, format.moment(row.createdAt)],
    [words.columns.due, row.status === "PENDING" ? format.moment(row.dueAt) : null],
    [words.columns.settled, row.settledAt && format.moment(row.settledAt)],
    [words.failureReason, row.failureReason],
    [words.tracking, tracking ? html`<a href=${tracking} target="_blank" rel="noopener noreferrer">${row.trackingUrl}</a>` : null],
    [words.email, row.email ? html`<a href="mailto:${row.email}">${row.email}</a>` : null],
    [words.address, lines.length ? html`<address>${lines.map((line) => html`<span>${line}</span>`)}</address>` : null],
    [words.phone, row.shippingAddress?.phone ?? null],
    [words.sku, row.item.sku],
    [words.stockLeft, row.item.stockLeft === null ? null : format.number(row.item.stockLeft)],
    [words.id, html`<code>${row.id}</code>`],
  ];
  return html`<dl class="fact-list">
      ${facts.map(([term, value]) => (value ? html`<div><dt>${term}</dt><dd>${value}</dd></div>` : nothing))}
    </dl>
    ${row.item.kind === "TANGIBLE" && lines.length === 0 ? html`<p class="muted">${words.noAddress}</p>` : nothing}`;
}
