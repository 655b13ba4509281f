import { type TemplateResult, html, nothing } from "lit";
import { ERASE, EXPORT, SIGN_OUT_EVERYWHERE } from "#operations/store/pages";
import { asFailure } from "../kit/client.ts";
import { valueOf } from "../kit/forms.ts";
import { LOCALES } from "../kit/language.ts";
import { StorePage } from "./page.ts";
import { closeBeside, closeMine } from "../kit/dialogs.ts";
import { refusalWords } from "./parts.ts";
import { type Member, isOwnId, nameOf, session } from "./session.ts";
import { signInButtons } from "./sign-in.ts";
import { ask, chooseLocale, chosenLanguage, kit, language, speak, t } from "./speech.ts";
import { pageWords } from "./texts/pages/index.ts";

/** What the API wants to read before it erases anybody; the player types it in the language of the page. */
const CONFIRMATION = "ERASE";

/** How the player signs in, and the player's own data: to take along, and to erase. */
export class Account extends StorePage {
  static override properties = {
    providers: { attribute: false },
    busy: { state: true },
    erasing: { state: true },
    typed: { state: true },
    wrong: { state: true },
  };
  declare providers: string[];
  declare busy: boolean;
  declare erasing: "ask" | "prove" | null;
  /** What was typed to confirm. */
  declare typed: string;
  declare wrong: string;

  constructor() {
    super();
    this.providers = [];
    this.busy = false;
    this.erasing = null;
    this.typed = "";
    this.wrong = "";
  }

  override render(): TemplateResult | typeof nothing {
    const { member } = session;
    if (!member) return nothing;
    const known = new Set(member.identities.map(({ provider }) => provider.toLowerCase()));
    const others = this.providers.filter((provider) => !known.has(provider));
    return html`
      <h1><bdi>${pageWords.account.heading}</bdi></h1>
      <p class="muted clamp"><bdi>${nameOf(member)}</bdi></p>
      ${this.#language()}
      <section class="card settings">
        <h2><bdi>${pageWords.account.identities}</bdi></h2>
        ${member.identities.length
          ? html`<ul class="identities">
              ${member.identities.map(
                ({ provider, linkedAt }) => html`<li>
                  <strong>${pageWords.providerNames[provider] ?? provider}</strong>
                  <span class="muted">${pageWords.account.connected(kit.format.day(linkedAt))}</span>
                </li>`,
              )}
            </ul>`
          : html`<p><bdi>${pageWords.account.noIdentities}</bdi></p>`}
        ${member.email ? html`<p><bdi>${pageWords.account.email(member.email)}</bdi></p>` : nothing}
        ${others.length
          ? html`<p class="muted"><bdi>${member.identities.length ? pageWords.account.connect : pageWords.account.connectFirst}</bdi></p>
              ${signInButtons(others)}`
          : nothing}
      </section>
      ${isOwnId(member.playerId) ? html`<laurel-connect isPart></laurel-connect>` : nothing}
      <section class="card">
        <h2><bdi>${pageWords.account.privacy}</bdi></h2>
        ${this.#deed(pageWords.account.exportText, pageWords.account.export, this.#export)}
        ${this.#deed(pageWords.account.signOutText, t.me.signOut, this.#signOut)}
        ${this.#deed(pageWords.account.everywhereText, pageWords.account.everywhere, this.#everywhere)}
        ${this.#deed(pageWords.account.eraseText, pageWords.account.erase, () => (this.erasing = "ask"), "danger")}
      </section>
      ${this.erasing ? this.#dialog(member) : nothing}
    `;
  }

  #language(): TemplateResult {
    const chosen = chosenLanguage();
    const choose = async (event: Event) => {
      chooseLocale(LOCALES.find((locale) => locale === valueOf(event)) ?? null);
      await speak();
      session.spoke();
    };
    return html`<section class="card settings">
      <h2><label for="language">${pageWords.account.language}</label></h2>
      <p class="muted"><bdi>${pageWords.account.languageText}</bdi></p>
      <select id="language" @change=${choose}>
        <option value="" ?selected=${!chosen}>${pageWords.account.languageAuto}</option>
        ${LOCALES.map(
          (locale) => html`<option value=${locale} lang=${locale} ?selected=${locale === chosen}>${ownName(locale)}</option>`,
        )}
      </select>
    </section>`;
  }

  #deed(text: string, words: string, act: () => unknown, kind = ""): TemplateResult {
    return html`<div class="deed">
      <p><bdi>${text}</bdi></p>
      <button type="button" class="button ${kind}" ?disabled=${this.busy} @click=${act}>${words}</button>
    </div>`;
  }

  #dialog(member: Member): TemplateResult {
    const closed = () => {
      this.erasing = null;
      this.typed = "";
      this.wrong = "";
    };
    return html`<dialog class="dialog" aria-labelledby="erase-title" @close=${closed} @click=${closeBeside}>
      <div class="inside">
        <h2 id="erase-title"><bdi>${pageWords.account.eraseTitle}</bdi></h2>
        ${this.erasing === "prove" ? this.#prove(member) : this.#confirm()}
      </div>
    </dialog>`;
  }

  #confirm(): TemplateResult {
    return html`<form @submit=${this.#erase}>
      <p><bdi>${pageWords.account.eraseWarning}</bdi></p>
      <div class="field">
        <label for="erase-confirm">${pageWords.account.eraseConfirm(pageWords.account.eraseWord)}</label>
        <input
          id="erase-confirm"
          autocomplete="off"
          autocapitalize="characters"
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = valueOf(event))}
        />
      </div>
      <div role="alert">${this.wrong ? html`<p class="wrong"><bdi>${this.wrong}</bdi></p>` : nothing}</div>
      <div class="actions">
        <button type="button" class="button" @click=${closeMine}>${t.cancel}</button>
        <button type="submit" class="button main danger" ?disabled=${this.busy || !this.#isTyped}>
          ${pageWords.account.eraseYes}
        </button>
      </div>
    </form>`;
  }

  get #isTyped(): boolean {
    return this.typed.trim().toLocaleUpperCase(language.tag) === pageWords.account.eraseWord;
  }

  #prove(member: Member): TemplateResult {
    const known = member.identities.map(({ provider }) => provider.toLowerCase());
    const able = this.providers.filter((provider) => known.includes(provider));
    // Who has none of them yet proves it by connecting one.
    return html`<p><bdi>${able.length ? pageWords.account.eraseProve : pageWords.account.eraseCannotProve}</bdi></p>
      ${signInButtons(able.length ? able : this.providers)}
      <button type="button" class="button" @click=${closeMine}>${t.cancel}</button>`;
  }

  /** Does `work` with the buttons disabled; says in words what failed. */
  async #doing(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await work();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  }

  #export = () =>
    this.#doing(async () => {
      const { exportMyData } = await ask(EXPORT, {});
      const address = URL.createObjectURL(new Blob([exportMyData], { type: "application/json" }));
      const link = Object.assign(document.createElement("a"), { href: address, download: "my-rewards.json" });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      session.notice(pageWords.account.exported);
    });

  #signOut = () => this.#doing(() => session.signOut());

  #everywhere = () =>
    this.#doing(async () => {
      await ask(SIGN_OUT_EVERYWHERE, {});
      session.over(pageWords.account.everywhereDone);
    });

  #erase = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.busy = true;
    this.wrong = "";
    try {
      const { eraseMe } = await ask(ERASE, { confirm: CONFIRMATION });
      const [error] = eraseMe.userErrors;
      // Signed in, but not lately: the server wants to see the proof again.
      if (error?.code === "IDENTIFICATION_REQUIRED") this.erasing = "prove";
      else if (error) this.wrong = refusalWords(error.code);
      else {
        this.querySelector("dialog")?.close();
        session.over(pageWords.account.erased);
      }
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind === "signed-out") session.failed(failure);
      else this.wrong = kit.t.failures[failure.kind];
    } finally {
      this.busy = false;
    }
  };
}

/** The name of a language in itself: "Deutsch", "日本語". */
function ownName(locale: string): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
}
