import {
  COMPARE,
  type CompareQuery,
  INBOX,
  type InboxQuery,
  INVITE,
  type InviteQuery,
  SPEND,
  type SpendQuery,
  WAYS,
  type WaysQuery,
  WHY,
  type WhyQuery,
} from "#operations/widget/tabs";
import { type Failure, asFailure } from "../kit/client.ts";
import type { Account } from "./account.ts";

/** What is loaded when it is opened: a tab, or a part of the first one. */
interface Loaded {
  spend: SpendQuery;
  compare: CompareQuery;
  inbox: NonNullable<InboxQuery["me"]>["notifications"];
  why: NonNullable<WhyQuery["me"]>["history"];
  ways: NonNullable<WaysQuery["me"]>;
  invite: NonNullable<InviteQuery["me"]>["referral"];
}
export type Part = keyof Loaded;

/** What the tabs show beside the member, as of the account's revision. */
export class Parts {
  readonly data: Partial<Loaded> = {};
  readonly failures: Partial<Record<Part, Failure>> = {};
  readonly account: Account;
  readonly #changed: () => void;
  readonly #revisions: Partial<Record<Part, number>> = {};

  constructor(account: Account, changed: () => void) {
    this.account = account;
    this.#changed = changed;
  }

  /** Loads a part that is not there or old. What failed is tried again when something has changed. */
  async need(part: Part): Promise<void> {
    const { revision } = this.account;
    if (this.#revisions[part] === revision) return;
    this.#revisions[part] = revision;
    await this.#try(part, async () => {
      if (part === "spend") this.data.spend = this.#withAddresses(await this.account.ask(SPEND, {}));
      else if (part === "compare") this.data.compare = await this.account.ask(COMPARE, {});
      else if (part === "inbox") this.data.inbox = (await this.account.ask(INBOX, {})).me?.notifications;
      else if (part === "why") this.data.why = (await this.account.ask(WHY, {})).me?.history;
      else if (part === "ways") this.data.ways = (await this.account.ask(WAYS, {})).me ?? undefined;
      else this.data.invite = (await this.account.ask(INVITE, {})).me?.referral;
    });
  }

  /** Loads a part again that was loaded once, where it is old. */
  renew(part: Part): void {
    if (this.#revisions[part] !== undefined) void this.need(part);
  }

  /** Tries again what failed. */
  retry(part: Part): void {
    delete this.#revisions[part];
    void this.need(part);
  }

  /** Loads the page after those that are there. */
  async more(part: "inbox" | "why"): Promise<void> {
    const after = this.data[part]?.pageInfo.endCursor;
    if (!after) return;
    await this.#try(part, async () => {
      if (part === "inbox") {
        const page = (await this.account.ask(INBOX, { after })).me?.notifications;
        if (page) this.data.inbox = { ...page, edges: [...(this.data.inbox?.edges ?? []), ...page.edges] };
      } else {
        const page = (await this.account.ask(WHY, { after })).me?.history;
        if (page) this.data.why = { ...page, edges: [...(this.data.why?.edges ?? []), ...page.edges] };
      }
    });
  }

  async #try(part: Part, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      delete this.failures[part];
    } catch (error) {
      const failure = asFailure(error);
      this.failures[part] = failure;
      this.account.note(failure);
    }
    this.#changed();
  }

  /** Pictures are paths of the server's, which the host's page is not on. */
  #withAddresses(spend: SpendQuery): SpendQuery {
    for (const { node } of spend.catalog.edges) {
      if (node.imageUrl) node.imageUrl = new URL(node.imageUrl, this.account.endpoint).href;
    }
    return spend;
  }
}
