/** What the dialogs of the page Webhooks ask for and show. */
import { type TemplateResult, html, nothing } from "lit";
import type { DeliveryRowFragment, EndpointRowFragment, WebhookDeliveryStatus, WebhookEndpointStatus, WebhookEventType } from "#operations/studio";
import { type Tone, badge } from "../console/parts.ts";
import type { Kit } from "../kit/context.ts";
import { icon } from "../console/icons.ts";
import type { Refusal } from "../console/doing.ts";
import { t } from "./texts.ts";

export type Endpoint = EndpointRowFragment;
export type Delivery = DeliveryRowFragment;

const words = t.webhooks;
const MAX_URL = 2_000;
const MAX_NOTE = 200;

export const EVENT_TYPES = Object.keys(words.eventWords) as WebhookEventType[];

const FIELDS = ["url", "description", "eventTypes"];

/** Returns whether a refusal is said at a field of the endpoint's form. */
export function isAtEndpointField({ path }: Refusal): boolean {
  return FIELDS.includes(path[0] ?? "");
}

/** The fields of an endpoint; `endpoint` is null for a new one. */
export function endpointFields(endpoint: Endpoint | null, refused: readonly Refusal[]): TemplateResult {
  const wrong = (field: string) => refused.filter(({ path }) => path[0] === field).map(({ message }) => message).join(" ");
  const note = (field: string, hint: string) =>
    html`<p id="endpoint-${field}-note" class=${wrong(field) ? "field-error" : "field-hint"}>${wrong(field) || hint}</p>`;
  return html`<div class="field">
      <label for="endpoint-url">${words.fields.url}</label>
      <input
        id="endpoint-url"
        name="url"
        type="url"
        required
        maxlength=${MAX_URL}
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${wrong("url") ? "true" : nothing}
        aria-describedby="endpoint-url-note"
        .defaultValue=${endpoint?.url ?? ""}
      />
      ${note("url", words.fields.urlHint)}
    </div>
    <div class="field">
      <label for="endpoint-description">${words.fields.description} <span class="optional">${t.form.optional}</span></label>
      <input
        id="endpoint-description"
        name="description"
        maxlength=${MAX_NOTE}
        autocomplete="off"
        aria-describedby="endpoint-description-note"
        .defaultValue=${endpoint?.description ?? ""}
      />
      ${note("description", "")}
    </div>
    <fieldset class="field" aria-describedby="endpoint-eventTypes-note">
      <legend>${words.fields.events}</legend>
      <div class="checks checks-columns">
        ${EVENT_TYPES.map(
          (type) => html`<label class="check"
            ><input type="checkbox" name="eventTypes" value=${type} .defaultChecked=${endpoint?.eventTypes.includes(type) ?? true} />
            ${words.eventWords[type]}</label
          >`,
        )}
      </div>
      ${note("eventTypes", "")}
    </fieldset>`;
}

/** Returns the events that are ticked in the endpoint's form. */
export function chosenEvents(form: HTMLFormElement): WebhookEventType[] {
  const chosen = new FormData(form).getAll("eventTypes");
  return EVENT_TYPES.filter((type) => chosen.includes(type));
}

/** What the endpoint answered to a delivery: its status, or why there was none. */
export function answerOf({ httpStatus, failure, durationMs }: Delivery, { format }: Kit): TemplateResult {
  const took = durationMs === null ? "" : words.took(format.number(durationMs));
  return html`${httpStatus === null ? nothing : html`<b class="num">${httpStatus}</b> `}${failure ? words.failure[failure] : nothing}
    <span class="muted num">${took}</span>`;
}

const DELIVERY_TONES: Record<WebhookDeliveryStatus, Tone> = { PENDING: "info", DELIVERED: "good", FAILED: "bad" };
const ENDPOINT_TONES: Record<WebhookEndpointStatus, Tone> = { ENABLED: "good", DISABLED: "plain", GONE: "bad" };

export function deliveryBadge({ status }: Delivery): TemplateResult {
  return badge(words.deliveryStatus[status], DELIVERY_TONES[status]);
}

/** Returns JSON with indentation; what is none as it is. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** A message with all its attempts have brought. */
export function deliveryDetails(kit: Kit, delivery: Delivery): TemplateResult {
  const { format } = kit;
  const moment = (instant: string | null) => instant && format.moment(instant);
  const facts: [string, TemplateResult | string | null][] = [
    [words.columns.status, deliveryBadge(delivery)],
    [words.columns.attempts, words.attempts(format.number(delivery.attempts))],
    [words.columns.answer, delivery.attemptedAt ? answerOf(delivery, kit) : null],
    [words.columns.at, moment(delivery.createdAt)],
    [words.columns.next, moment(delivery.nextAttemptAt)],
    [words.messageId, html`<code>${delivery.messageId}</code>`],
  ];
  return html`<dl class="fact-list">
      ${facts.map(([term, value]) => (value ? html`<div><dt>${term}</dt><dd>${value}</dd></div>` : nothing))}
    </dl>
    <h3>${words.body}</h3>
    <pre class="code" tabindex="0" role="region" aria-label=${words.body}>${pretty(delivery.body)}</pre>
    ${delivery.response
      ? html`<h3>${words.response}</h3>
          <pre class="code" tabindex="0" role="region" aria-label=${words.response}>${delivery.response}</pre>`
      : nothing}`;
}

/** A card's first line: whether messages are sent, and what is wrong. */
export function endpointState({ format }: Kit, { status, failures, oldSecretUntil }: Endpoint): TemplateResult {
  return html`${badge(words.status[status], ENDPOINT_TONES[status])}
    ${failures > 0 ? html`<span class="form-error">${icon("alert", 16)}${words.failing(failures)}</span>` : nothing}
    ${oldSecretUntil ? html`<span class="muted">${words.oldUntil(format.moment(oldSecretUntil))}</span>` : nothing}`;
}
