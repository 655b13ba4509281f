import { type TemplateResult, css, html, nothing } from "lit";
import { ref } from "lit/directives/ref.js";
import type { BenefitFactsFragment, BenefitKind } from "#operations/kit";
import type { Kit } from "./context.ts";
import { countdown } from "./countdown.ts";
import { type IconName, icon } from "./icons.ts";

type Benefit = BenefitFactsFragment;

const ICONS: Record<BenefitKind, IconName> = {
  BIRTHDAY: "gift",
  DAILY_BONUS: "calendar",
  DISCOUNT: "tag",
  FREE_SHIPPING: "parcel",
  MONTHLY_GIFT: "gift",
  MULTIPLIER: "double",
  OTHER: "star",
  PERSONAL_OFFER: "tag",
  VIP_SUPPORT: "headset",
};

/** How benefits of `kind` are drawn; a newer server may have a kind that is not known here. */
export function benefitIcon(kind: BenefitKind, size: 16 | 20 | 24 = 20): TemplateResult {
  return icon((ICONS as Partial<Record<string, IconName>>)[kind] ?? "star", size);
}

interface Claiming {
  /** `button` is the one that was pressed. */
  onClaim?: (benefit: Benefit, button: Element) => void;
  /** A claim is under way. */
  busy?: boolean;
}

/** One benefit: what it gives, the whole rule behind the info button, and the claim where there is one. */
export function benefitRow(kit: Kit, benefit: Benefit, { onClaim, busy }: Claiming = {}): TemplateResult {
  const { t } = kit;
  return html`<div class="benefit">
    <span class="benefit-icon">${benefitIcon(benefit.kind)}</span>
    <div class="benefit-words">
      <div>
        <p class="benefit-title"><bdi class="clamp">${benefit.title}</bdi></p>
        <p class="small muted"><bdi>${benefit.summary}</bdi></p>
      </div>
      <button type="button" class="button quiet icon-only" aria-label=${t.benefit.rule(benefit.title)} ${ref(opensNext)}>
        ${icon("info")}
      </button>
      <div class="benefit-rule" popover>
        <p class="benefit-title"><bdi>${benefit.title}</bdi></p>
        <p><bdi>${benefit.rule}</bdi></p>
      </div>
    </div>
    ${onClaim ? claimButton(kit, benefit, { onClaim, busy }) : nothing}
  </div>`;
}

/** The popover after a button is its own: bound without an id, which two lists of one page would share. */
function opensNext(button: Element | undefined): void {
  const rule = button?.nextElementSibling;
  if (button instanceof HTMLButtonElement && rule) button.popoverTargetElement = rule;
}

/** One button in both states, so that the focus stays on it and nothing around it moves. */
export function claimButton(kit: Kit, benefit: Benefit, { onClaim, busy = false }: Claiming): TemplateResult | typeof nothing {
  const { t, format } = kit;
  const { claim } = benefit;
  if (!claim) return nothing;
  const press = ({ currentTarget }: Event) => {
    if (claim.available && !busy && currentTarget instanceof Element) onClaim?.(benefit, currentTarget);
  };
  return html`<button
    type="button"
    class="button claim ${claim.available ? "main" : ""}"
    aria-disabled=${!claim.available || busy}
    @click=${press}
  >
    <span>
      <bdi>${claim.available
        ? claim.open > 1
          ? t.claim.several(format.number(claim.open))
          : t.claim.now
        : claim.nextAt
          ? html`${t.claim.again} ${countdown(kit, claim.nextAt)}`
          : t.claim.done}</bdi>
      <span class="sr">${benefit.title}</span>
    </span>
  </button>`;
}

export const benefitStyles = css`
  .benefit {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    min-height: 44px;
    position: relative;
  }
  .benefit-icon {
    align-items: center;
    background: var(--sunken);
    border-radius: 50%;
    color: var(--accent);
    display: flex;
    flex: none;
    height: 36px;
    justify-content: center;
    width: 36px;
  }
  .benefit-words {
    align-items: center;
    display: flex;
    flex: 1 1 150px;
    gap: 4px;
    justify-content: space-between;
    min-width: 0;
  }
  .benefit-words > div:first-child {
    min-width: 0;
  }
  .benefit-title {
    font-weight: 600;
  }
  .benefit-words > .icon-only {
    color: var(--muted);
  }
  .claim {
    /* As large while it counts down in two lines. */
    font-variant-numeric: tabular-nums;
    margin-inline-start: auto;
    max-width: 100%;
    padding: 3px 12px;
    width: 112px;
  }
  .claim[aria-disabled="true"] {
    font-size: 13px;
    line-height: 18px;
  }
  .benefit-rule {
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: var(--radius);
    box-shadow: 0 8px 32px var(--shade);
    color: var(--ink);
    inset: auto;
    margin: 4px;
    max-width: min(320px, 100vw - 32px);
    padding: 12px 16px;
    position-area: block-end span-inline-start;
    position-try-fallbacks: flip-block;
  }
  @supports not (position-area: block-end) {
    .benefit-rule {
      inset: 0;
      margin: auto;
    }
  }
`;
