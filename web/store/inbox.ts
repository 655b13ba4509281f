import { type TemplateResult, html } from "lit";
import { INBOX, type NotificationKind, PREFER, PREFERENCES, READ } from "#operations/store/pages";
import { skeleton } from "../kit/feedback.ts";
import { failure } from "../kit/notice.ts";
import { inboxList } from "../kit/inbox.ts";
import { StorePage } from "./page.ts";
import { listed, nothingYet } from "./parts.ts";
import { session } from "./session.ts";
import { ask, kit } from "./speech.ts";
import { pageWords } from "./texts/pages/index.ts";

/** Of one call of the API, at most. */
const MOST_READ = 100;

/** What was told to the player, and what is to be told. */
export class Inbox extends StorePage {
  override render(): TemplateResult {
    const list = this.reader.list(INBOX, {}, ({ me }) => me?.notifications);
    return html`
      <h1><bdi>${pageWords.inbox.heading}</bdi></h1>
      ${listed(list, {
        shown: (letters) => html`<div class="card">${inboxList(kit, letters, { onRead: (ids) => void this.#read(ids) })}</div>`,
        none: () => nothingYet(pageWords.inbox.empty, "bell"),
      })}
      ${this.#preferences()}
    `;
  }

  #preferences(): TemplateResult {
    const { data, failure: failed, again } = this.reader.one(PREFERENCES, {});
    const words: Partial<Record<string, string>> = pageWords.inbox.kinds;
    return html`<section class="card" aria-labelledby="preferences">
      <h2 id="preferences"><bdi>${pageWords.inbox.preferences}</bdi></h2>
      <p class="muted"><bdi>${pageWords.inbox.preferencesText}</bdi></p>
      ${data?.me
        ? html`<ul class="switches">
            ${data.me.notificationPreferences.map(
              ({ kind, wanted }) => html`<li>
                <label class="check">
                  <input type="checkbox" .checked=${wanted} @change=${() => this.#prefer(kind, !wanted)} />
                  ${words[kind] ?? pageWords.inbox.otherKind}
                </label>
              </li>`,
            )}
          </ul>`
        : failed
          ? failure(kit, failed, { onRetry: again })
          : skeleton("rows")}
    </section>`;
  }

  async #read(ids: string[]): Promise<void> {
    try {
      await ask(READ, { ids: ids.slice(0, MOST_READ) });
      session.refresh();
    } catch (error) {
      session.failed(error);
    }
  }

  async #prefer(kind: NotificationKind, wanted: boolean): Promise<void> {
    try {
      await ask(PREFER, { kind, wanted });
    } catch (error) {
      session.failed(error);
    }
    session.refresh();
  }
}
