import { type TemplateResult, html, nothing } from "lit";
import { CLAIM, type BenefitFactsFragment, WAY, type WayQuery } from "#operations/store/pages";
import { activityRow } from "../kit/activity.ts";
import { balance } from "../kit/balance.ts";
import { benefitRow } from "../kit/benefit.ts";
import { changeRows, tierCompare } from "../kit/compare.ts";
import { skeleton } from "../kit/feedback.ts";
import { flight } from "../kit/flight.ts";
import { failure } from "../kit/notice.ts";
import { gem } from "../kit/gem.ts";
import { type IconName, icon } from "../kit/icons.ts";
import { inviteTerms } from "../kit/invite.ts";
import { laterWords } from "../kit/later.ts";
import { missionCard, nearestFirst } from "../kit/mission.ts";
import { hasWays, pathList } from "../kit/paths.ts";
import { riskCard } from "../kit/risk-card.ts";
import { riskOf } from "../kit/risk.ts";
import { tierScale } from "../kit/scale.ts";
import { seasonBand } from "../kit/season.ts";
import { cache } from "./cache.ts";
import { StorePage } from "./page.ts";
import { addressOf } from "./router.ts";
import { refusalWords } from "./parts.ts";
import { type Member, nameOf, session } from "./session.ts";
import { ask, kit, t } from "./speech.ts";
import { pageWords } from "./texts/pages/index.ts";

type Way = NonNullable<WayQuery["me"]>;

/** Milestones that are shown. */
const LATEST = 8;

const MILESTONES: Record<Way["milestones"][number]["kind"], IconName> = {
  ANNIVERSARY: "calendar",
  GIFTS: "gift",
  PURCHASES: "star",
  STREAK: "flame",
  TIER: "up",
};

/** Where the player stands, what that gives, and what comes next. */
export class Status extends StorePage {
  static override properties = { busy: { state: true } };
  declare busy: boolean;

  constructor() {
    super();
    this.busy = false;
  }

  override render(): TemplateResult | typeof nothing {
    const { member } = session;
    if (!member) return nothing;
    const { data, failure: failed, again } = this.reader.one(WAY, {});
    return html`
      <h1 class="sr"><bdi>${pageWords.status.heading}</bdi></h1>
      ${this.#head(member, data?.me)}
      <laurel-pack-strip></laurel-pack-strip>
      ${data?.me
        ? this.#way(data.me, member)
        : failed
          ? failure(kit, failed, { onRetry: again })
          : skeleton("rows", t.loading)}
    `;
  }

  #head(member: Member, way: Way | null | undefined): TemplateResult {
    const { tier, nextTier, progress, season, points } = member;
    const step = riskOf(member, kit.now());
    return html`<section class="card stand" aria-label=${pageWords.status.you}>
      <div class="stand-who">
        ${gem(tier, { size: 96, share: progress.fraction, loops: member.loops })}
        <div>
          <p class="stand-tier"><bdi>${tier.name}</bdi></p>
          <p class="muted clamp"><bdi>${nameOf(member)}</bdi></p>
          ${member.isGuest ? html`<p class="chip"><bdi>${t.me.guest}</bdi></p>` : nothing}
        </div>
        ${balance(kit, points)}
      </div>
      ${tierScale(kit, { tier, nextTier, progress })}
      ${step && way ? riskCard(kit, { ...way, season, progress }, step, way.game.tiers) : seasonBand(kit, { tier, season })}
    </section>`;
  }

  #way(way: Way, member: Member): TemplateResult {
    const { tier, nextTier, missions, activities, game, milestones: reached } = way;
    const claiming = { onClaim: (benefit: BenefitFactsFragment, button: Element) => void this.#claim(benefit, button), busy: this.busy };
    return html`<div class="columns">
      <div class="stack">
        ${ways(way, member)}
        <section class="card">
          <h2><bdi>${pageWords.status.benefits(tier.name)}</bdi></h2>
          ${tier.benefits.length > 0
            ? html`<ul class="stack">${tier.benefits.map((benefit) => html`<li>${benefitRow(kit, benefit, claiming)}</li>`)}</ul>`
            : html`<p class="muted"><bdi>${pageWords.status.noBenefits}</bdi></p>`}
          ${nextTier
            ? html`<h3 class="up">${gem(nextTier, { size: 24, locked: true })}<bdi>${pageWords.status.up(nextTier.name)}</bdi></h3>
                ${changeRows(kit, tier, nextTier)}`
            : nothing}
        </section>
      </div>
      <div class="stack">
        <section class="card">
          <h2><bdi>${pageWords.status.missions}</bdi></h2>
          ${missions.length > 0
            ? html`<ul class="stack">${nearestFirst(missions).map((mission) => html`<li>${missionCard(kit, mission)}</li>`)}</ul>`
            : html`<p class="muted"><bdi>${pageWords.status.noMissions}</bdi></p>`}
        </section>
        ${activities.length > 0
          ? html`<section class="card">
              <h2><bdi>${pageWords.status.activities}</bdi></h2>
              <ul class="stack">${activities.map((activity) => html`<li>${activityRow(kit, activity)}</li>`)}</ul>
            </section>`
          : nothing}
        ${game.invitationTerms
          ? html`<section class="card">
              <h2><bdi>${laterWords(kit).invite.title}</bdi></h2>
              ${inviteTerms(kit, game.invitationTerms)}
              <p class="invite-open"><a class="button" href=${addressOf("invite")}>${icon("people")}${laterWords(kit).invite.open}</a></p>
            </section>`
          : nothing}
        ${milestones(game.tiers, member, reached)}
      </div>
      <section class="card wide">
        <h2><bdi>${pageWords.status.tiers}</bdi></h2>
        ${tierCompare(kit, { tiers: game.tiers, tier: member.tier })}
      </section>
    </div>`;
  }

  async #claim({ code, title }: BenefitFactsFragment, button: Element): Promise<void> {
    this.busy = true;
    const before = session.member?.points.balance ?? 0;
    try {
      const { claimBenefit } = await ask(CLAIM, { code });
      const [error] = claimBenefit.userErrors;
      if (error) session.notice(refusalWords(error.code), { bad: true });
      else {
        const given = (claimBenefit.member?.points.balance ?? 0) > before;
        flight(button, given ? document.querySelector(".me-points") : null);
        session.adopt(claimBenefit.member);
        session.notice(pageWords.status.claimed(title));
      }
      cache.expire();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  }
}

/** The ways up and those that keep the tier, where there are others than progress alone. */
function ways({ paths, keepPaths, tier, nextTier }: Way, { season }: Member): TemplateResult | typeof nothing {
  const { paths: words } = laterWords(kit);
  const up = nextTier && hasWays(paths) ? html`<section class="card">
    <h2><bdi>${words.up(nextTier.name)}</bdi></h2>
    ${paths.length > 1 ? html`<p class="muted ways-text"><bdi>${words.upText}</bdi></p>` : nothing}
    ${pathList(kit, paths)}
  </section>` : nothing;
  const keep = hasWays(keepPaths) ? html`<section class="card">
    <h2><bdi>${words.keep(tier.name)}</bdi></h2>
    <p class="muted ways-text"><bdi>${words.keepText(kit.format.weekday(season.endsAt))}</bdi></p>
    ${pathList(kit, keepPaths)}
  </section>` : nothing;
  return html`${up}${keep}`;
}

/** The tiers reached, as a row of gems, what was reached once, and since when one plays. */
function milestones(tiers: Way["game"]["tiers"], { tier, joinedAt, loops }: Member, all: Way["milestones"]): TemplateResult {
  const { format } = kit;
  return html`<section class="card">
    <h2><bdi>${pageWords.status.milestones}</bdi></h2>
    <ol class="gems">
      ${tiers.map((rung) => {
        const reached = rung.rank <= tier.rank;
        const words = reached ? pageWords.status.reached(rung.name) : pageWords.status.ahead(rung.name);
        return html`<li>${gem(rung, { size: 48, locked: !reached, label: words })}</li>`;
      })}
    </ol>
    ${all.length > 0
      ? html`<ol class="reached">
          ${all.slice(0, LATEST).map(
            ({ kind, at, message }) => html`<li>
              ${icon(MILESTONES[kind])}
              <p><bdi>${message}</bdi></p>
              <time class="small muted" datetime=${at}><bdi>${format.day(at)}</bdi></time>
            </li>`,
          )}
        </ol>`
      : nothing}
    ${loops > 0 ? html`<p><bdi>${pageWords.status.loops(loops, format.number(loops))}</bdi></p>` : nothing}
    <p class="muted"><bdi>${pageWords.status.since(format.day(joinedAt))}</bdi></p>
  </section>`;
}
