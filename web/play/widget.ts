import { type TemplateResult, html } from "lit";
import type { PlayerFragment } from "#operations/play";
import type { Format } from "../kit/format.ts";
import type { Clock } from "../kit/clock.ts";
import { Piece, badge, progressBar } from "../kit/piece.ts";

/** What a game shows of its player's standing. Says "laurel-over" when a time is over. */
export class Widget extends Piece {
  static override properties = {
    member: { attribute: false },
    format: { attribute: false },
    clock: { attribute: false },
    busy: { attribute: false },
  };
  declare member: PlayerFragment;
  declare format: Format;
  declare clock: Clock;
  declare busy: boolean;

  override render(): TemplateResult {
    const { member, format, clock } = this;
    const { tier, nextTier, progress, season, points } = member;
    const so = `${format.number(progress.current)} of ${format.number(progress.target)}`;
    return html`<section class="widget" data-tier=${tier.code} aria-label="Loyalty">
      <div class="head">
        ${badge(tier)}
        <div>
          <p class="tier-name">${tier.name}</p>
          <p class="quiet">${member.displayName ?? member.playerId}${member.isGuest ? " · guest" : ""}</p>
        </div>
        <p class="points"><strong>${format.number(points.balance)}</strong> points</p>
      </div>
      <p class="ends">
        <span>${so}</span>
        <span>${nextTier ? `${format.number(progress.remaining)} to ${nextTier.name}` : `${format.number(progress.remaining)} to the end`}</span>
      </p>
      ${progressBar(progress, { label: `Progress on ${tier.name}`, valueText: so })}
      <p class="quiet">
        ${progress.keepThresholdMet
          ? `${tier.name} is safe this season.`
          : `${format.number(progress.keepThreshold)} keeps ${tier.name} at the season's end.`}
      </p>
      <p class="season">
        <span>Season ends in</span>
        <laurel-countdown .until=${season.endsAt} .clock=${clock} .format=${format}></laurel-countdown>
      </p>
      <laurel-missions .member=${member} .format=${format} .clock=${clock}></laurel-missions>
      <laurel-benefits .member=${member} .format=${format} .clock=${clock} .busy=${this.busy}></laurel-benefits>
    </section>`;
  }
}
