import { type TemplateResult, html, nothing } from "lit";
import { t } from "./speech.ts";

/** A made-up person of the demo: the name at the look-alike, and the role. */
export interface DemoPerson {
  readonly name: string;
  readonly shows: string;
}

interface Ways {
  /** Whether the staff can sign in here. */
  google: boolean;
  demo: readonly DemoPerson[];
  title: string;
}

/** Where signing in begins; it comes back to the page that is open. */
function signInAddress(): string {
  const next = location.pathname + location.search;
  return `/auth/login/google?${new URLSearchParams({ purpose: "staff", next })}`;
}

/** The console for who is not signed in. */
export function signInPage({ google, demo, title }: Ways): TemplateResult {
  return html`<main class="gate" id="content" tabindex="-1">
    <img src="/static/laurel.svg" alt="" width="56" height="56">
    <p class="gate-title">${title}</p>
    <h1>${t.signIn.heading}</h1>
    <p class="muted">${google ? t.signIn.lead : t.signIn.notSetUp}</p>
    ${google ? html`<a class="button main" href=${signInAddress()}>${t.signIn.google}</a>` : nothing}
    ${demo.length > 0
      ? html`<div class="gate-demo">
          <p>${t.signIn.demo}</p>
          <ul>
            ${demo.map(({ name, shows }) => html`<li><strong>${name}</strong> <span class="muted">${shows}</span></li>`)}
          </ul>
        </div>`
      : nothing}
  </main>`;
}
