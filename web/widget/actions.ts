import { type BenefitFactsFragment, CLAIM, LINK } from "#operations/widget/tabs";
import { Failure, asFailure } from "../kit/client.ts";
import type { Kit } from "../kit/context.ts";
import { flight } from "../kit/flight.ts";
import { safeLink } from "../kit/format.ts";
import type { Account } from "./account.ts";

/** What the actions do to the element around them. */
interface Host {
  kit: Kit;
  /** Dispatches an event; returns false where the game does it itself. */
  tell: (name: string, detail: unknown) => boolean;
  say: (words: string, options?: { bad?: boolean }) => void;
}

export interface Actions {
  claim: (benefit: BenefitFactsFragment, button: Element) => Promise<void>;
  /** Returns the address where the widget opened a window, for browsers that blocked it; null where the game opens it. */
  openStore: () => Promise<string | null>;
}

/** Does `work`, and says what went wrong. */
export async function acting(account: Account, host: Host, work: (actions: Actions) => Promise<void>): Promise<void> {
  try {
    await work({ claim: (...claimed) => claim(account, host, ...claimed), openStore: () => openStore(account, host) });
  } catch (error) {
    const { kind, code, message } = asFailure(error);
    if (kind === "signed-out") {
      await account.refresh(); // it tells the game
      return;
    }
    host.say(host.kit.t.failures[kind], { bad: true });
    host.tell("laurel-error", { kind, code, message });
  }
}

async function claim(
  account: Account,
  { kit, tell, say }: Host,
  { code, title }: BenefitFactsFragment,
  button: Element,
): Promise<void> {
  const before = account.member?.points.balance ?? 0;
  const { member, redemption, userErrors } = (await account.ask(CLAIM, { code })).claimBenefit;
  if (member) flight(button, member.points.balance > before ? balanceBeside(button) : null);
  // Also where it was refused: it was claimed elsewhere, and the countdown says until when.
  await account.refresh();
  const [refused] = userErrors;
  if (refused) throw new Failure("refused", refused);
  const words = kit.t.widget;
  say(redemption ? words.gift(redemption.title) : words.claimed(title));
  tell("laurel-claim", { code, balance: member?.points.balance, redemption: redemption?.title ?? null });
}

function balanceBeside(button: Element): Element | null {
  const root = button.getRootNode();
  return root instanceof ShadowRoot ? root.querySelector(".head > .points") : null;
}

async function openStore(account: Account, { tell }: Host): Promise<string | null> {
  const url = safeLink((await account.ask(LINK, {})).createStoreLink.url);
  if (!url || !tell("laurel-store", { url })) return null;
  // A blocked window is no harm: the link does the same.
  window.open(url, "_blank", "noopener");
  return url;
}
