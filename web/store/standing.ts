import { type TemplateResult, html } from "lit";
import type { StandingFragment } from "#operations/store";
import { badge, progressBar } from "../kit/piece.ts";
import { nameOf } from "./gates.ts";
import { format, session } from "./session.ts";
import { t } from "./texts/index.ts";

/** The member's card above the store: tier, progress, season and points. */
export function standing(member: StandingFragment): TemplateResult {
  const { tier, nextTier, progress, season, points } = member;
  const number = format.number;
  const left = nextTier
    ? t.standing.toNext(number(progress.remaining), nextTier.name)
    : t.standing.toEnd(number(progress.remaining));
  const keep = progress.keepThresholdMet
    ? t.standing.kept(tier.name)
    : t.standing.keep(number(progress.keepThreshold), tier.name);
  return html`<section class="standing" data-tier=${tier.code} aria-label=${t.standing.label}>
    <div class="who">
      ${badge(tier)}
      <div>
        <p class="tier-name">${tier.name}</p>
        <p class="quiet">${nameOf(member)}${member.isGuest ? html` · ${t.standing.guest}` : null}</p>
      </div>
    </div>
    <div class="way-up">
      <p class="ends">
        <span>${t.standing.progress(number(progress.current), number(progress.target))}</span><span>${left}</span>
      </p>
      ${progressBar(progress, {
        label: t.standing.progressLabel(tier.name),
        valueText: `${t.standing.progress(number(progress.current), number(progress.target))}, ${left}`,
      })}
      <p class="quiet">${season.outlook === "RESTART" ? null : keep}</p>
    </div>
    <dl class="figures">
      <div>
        <dt>${t.standing.points}</dt>
        <dd class="balance">${number(points.balance)}</dd>
        <dd class="quiet">
          ${points.balance < 0 ? t.standing.negative : points.expiresAt ? t.standing.expires(format.day(points.expiresAt)) : null}
        </dd>
      </div>
      <div>
        <dt>${t.standing.season}</dt>
        <dd @laurel-over=${() => setTimeout(() => session.load(), 1500)}>
          <laurel-countdown .until=${season.endsAt} .clock=${session.clock} .format=${format}></laurel-countdown>
        </dd>
        <dd class="quiet">${format.moment(season.endsAt)}</dd>
      </div>
    </dl>
  </section>`;
}
