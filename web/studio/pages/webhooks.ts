import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import {
  CREATE_ENDPOINT,
  DELETE_ENDPOINT,
  DELIVERIES,
  ENDPOINTS,
  REPLAY_DELIVERY,
  ROTATE_SECRET,
  TEST_ENDPOINT,
  UPDATE_ENDPOINT,
  type WebhookDeliveryStatus,
} from "#operations/studio";
import { icon } from "../../console/icons.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { answered, emptyState, pageHead } from "../../console/parts.ts";
import { ask } from "../../console/speech.ts";
import { source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { closeMine } from "../../kit/dialogs.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { GamePage, secretField } from "../desk.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { t } from "../texts.ts";
import {
  type Delivery,
  EVENT_TYPES,
  type Endpoint,
  answerOf,
  chosenEvents,
  deliveryBadge,
  deliveryDetails,
  endpointFields,
  endpointState,
  isAtEndpointField,
} from "../webhook-dialogs.ts";

const PATH = "/webhooks";
const MOST_ENDPOINTS = 10;
const MOST_HOURS = 168;
const words = t.webhooks;
const STATUSES: readonly WebhookDeliveryStatus[] = ["PENDING", "DELIVERED", "FAILED"];

type Open =
  | { dialog: "edit"; endpoint: Endpoint | null }
  | { dialog: "rotate" | "delete"; endpoint: Endpoint }
  | { dialog: "secret"; secret: string }
  | { dialog: "delivery"; delivery: Delivery };

/** The game's endpoints, and what was sent to the one that is chosen. */
export class WebhooksPage extends GamePage {
  static override properties = { ...GamePage.properties, open: { state: true } };
  declare open: Open | null;

  #columns: readonly Column<Delivery>[] | null = null;

  constructor() {
    super();
    this.open = null;
  }

  override render(): TemplateResult {
    const answer = this.reader.one(ENDPOINTS, { gameId: this.gameId });
    const count = answer.data?.webhookEndpoints.length ?? 0;
    const isFull = count >= MOST_ENDPOINTS;
    return html`
      ${pageHead(words.title, { lead: isFull ? words.most : words.about, ...(count > 0 && !isFull ? { actions: this.#add() } : {}) })}
      ${answered(answer, ({ webhookEndpoints }) => this.#endpoints(webhookEndpoints))}
      ${this.open ? this.#dialog(this.open) : nothing}
    `;
  }

  #add(): TemplateResult {
    return html`<button type="button" class="button main" @click=${() => (this.open = { dialog: "edit", endpoint: null })}>${icon("plus", 16)}${words.add}</button>`;
  }

  #endpoints(endpoints: readonly Endpoint[]): TemplateResult {
    const chosen = endpoints.find(({ id }) => id === this.view.query.get("endpoint")) ?? endpoints[0];
    if (!chosen) return emptyState(words.empty, { name: "hook", more: this.#add() });
    return html`<ul class="endpoints">${repeat(endpoints, ({ id }) => id, (endpoint) => this.#card(endpoint, endpoint === chosen))}</ul>
      ${this.#log(chosen)}`;
  }

  #card(endpoint: Endpoint, isChosen: boolean): TemplateResult {
    const { view } = this;
    const { id, url, description, status, eventTypes } = endpoint;
    const press = (label: string, onPress: () => unknown) =>
      html`<button type="button" class="button small" aria-label="${label}: ${url}" ?disabled=${this.busy} @click=${onPress}>${label}</button>`;
    return html`<li class="panel endpoint ${isChosen ? "chosen" : ""}">
      <div class="endpoint-words">
        <h2 class="endpoint-url"><a href=${view.href(PATH, { endpoint: id })} aria-current=${isChosen ? "true" : nothing}>${url}</a></h2>
        ${description ? html`<p class="muted">${description}</p>` : nothing}
        <p class="endpoint-state">
          ${endpointState(view.kit, endpoint)}<span class="muted">${words.events(eventTypes.length, EVENT_TYPES.length)}</span>
        </p>
      </div>
      <div class="cell-actions">
        ${press(words.test, () => this.#test(endpoint))} ${press(words.edit, () => (this.open = { dialog: "edit", endpoint }))}
        ${press(words.rotate, () => (this.open = { dialog: "rotate", endpoint }))}
        ${press(status === "ENABLED" ? words.pause : words.resume, () => this.#enable(endpoint, status !== "ENABLED"))}
        ${press(words.remove, () => (this.open = { dialog: "delete", endpoint }))}
      </div>
    </li>`;
  }

  #log({ id, url }: Endpoint): TemplateResult {
    const { view } = this;
    const status = STATUSES.find((one) => one.toLowerCase() === view.query.get("status")) ?? null;
    return html`<section class="log" aria-labelledby="log-title">
      <h2 id="log-title" class="section-title">${words.deliveries} <span class="muted">${url}</span></h2>
      ${dataTable<Delivery>(view, {
        name: "deliveries",
        label: `${words.deliveries}: ${url}`,
        columns: (this.#columns ??= this.#columnsOf()),
        filters: [
          {
            name: "status",
            label: words.columns.status,
            kind: "choice",
            options: [["", words.anyStatus], ...STATUSES.map((one) => [one.toLowerCase(), words.deliveryStatus[one]] as const)],
          },
        ],
        source: source(DELIVERIES, { endpointId: id, status }, ({ node }) => (node && "deliveries" in node ? node.deliveries : null)),
        idOf: (delivery) => delivery.id,
        onOpen: (delivery) => (this.open = { dialog: "delivery", delivery }),
        empty: emptyState(words.noDeliveries, { name: "hook" }),
      })}
    </section>`;
  }

  #columnsOf(): Column<Delivery>[] {
    const { kit } = this.view;
    const { moment, number } = kit.format;
    const { columns } = words;
    return [
      { id: "type", words: columns.type, cell: ({ type }) => html`<span class="mono">${type}</span>`, text: ({ type }) => type },
      { id: "status", words: columns.status, cell: deliveryBadge, text: ({ status }) => words.deliveryStatus[status] },
      { id: "attempts", words: columns.attempts, align: "end", cell: ({ attempts }) => number(attempts), text: ({ attempts }) => attempts },
      {
        id: "answer",
        words: columns.answer,
        cell: (delivery) => (delivery.attemptedAt ? answerOf(delivery, kit) : nothing),
        text: ({ httpStatus, failure }) => failure ?? httpStatus ?? "",
      },
      { id: "at", words: columns.at, cell: ({ createdAt }) => moment(createdAt), text: ({ createdAt }) => createdAt },
      { id: "next", words: columns.next, cell: ({ nextAttemptAt }) => nextAttemptAt && moment(nextAttemptAt), text: ({ nextAttemptAt }) => nextAttemptAt ?? "" },
      { id: "message", words: words.messageId, hidden: true, cell: ({ messageId }) => html`<code>${messageId}</code>`, text: ({ messageId }) => messageId },
      { id: "replay", words: t.common.actions, align: "end", cell: (delivery) => this.#replayButton(delivery), text: ({ id }) => id },
    ];
  }

  #replayButton(delivery: Delivery): TemplateResult | typeof nothing {
    if (delivery.status === "PENDING") return nothing;
    return html`<button type="button" class="button small quiet" aria-label=${words.replayOf(delivery.type)} ?disabled=${this.busy} @click=${() => this.#replay(delivery)}>
      ${words.replay}
    </button>`;
  }

  #dialog(open: Open): TemplateResult {
    const onClose = (): void => void (this.open = null);
    switch (open.dialog) {
      case "edit":
        return this.dialog(
          { id: "endpoint", title: open.endpoint ? words.editTitle : words.newTitle, onClose },
          html`<form class="form" @submit=${(event: Event) => this.#save(event, open.endpoint)}>
            ${endpointFields(open.endpoint, this.refused)} ${this.general(isAtEndpointField)} ${this.actions(t.common.save)}
          </form>`,
        );
      case "rotate":
        return this.dialog({ id: "rotate", title: words.rotateTitle, onClose }, this.#rotateForm(open.endpoint));
      case "delete":
        return this.dialog(
          { id: "delete", title: words.removeTitle, onClose },
          html`<form class="form" @submit=${(event: Event) => this.#delete(event, open.endpoint)}>
            <p class="mono">${open.endpoint.url}</p>
            <p>${words.removeText}</p>
            ${this.general()} ${this.actions(words.remove, { danger: true })}
          </form>`,
        );
      case "secret":
        return this.dialog(
          { id: "new-secret", title: words.secret.title, onClose },
          html`<p>${words.secret.text}</p>
            ${secretField(this.view, words.secret.label, open.secret)}
            <div class="form-actions"><button type="button" class="button main" @click=${closeMine}>${words.secret.done}</button></div>`,
        );
      case "delivery":
        return this.dialog(
          { id: "delivery", title: words.details(open.delivery.type), wide: true, onClose },
          html`${deliveryDetails(this.view.kit, open.delivery)}
            <div class="form-actions">
              ${open.delivery.status === "PENDING"
                ? nothing
                : html`<button type="button" class="button main" ?disabled=${this.busy} @click=${() => this.#replay(open.delivery)}>${words.replay}</button>`}
            </div>`,
        );
    }
  }

  #rotateForm(endpoint: Endpoint): TemplateResult {
    return html`<form class="form" @submit=${(event: Event) => this.#rotate(event, endpoint)}>
      <p>${words.rotateText}</p>
      <div class="field">
        <label for="old-hours">${words.oldSecretHours}</label>
        <div class="control">
          <input id="old-hours" name="hours" type="number" min="0" max=${MOST_HOURS} required .defaultValue=${"24"} />
          <span class="unit">${words.hours}</span>
        </div>
      </div>
      ${this.general()} ${this.actions(words.rotate)}
    </form>`;
  }

  async #save(event: Event, endpoint: Endpoint | null): Promise<void> {
    event.preventDefault();
    const form = formOf(event);
    const [url, description, eventTypes] = [textOf(form, "url"), textOf(form, "description"), chosenEvents(form)];
    let secret: string | null = null;
    const done = await this.doing(async () => {
      if (endpoint) {
        const { updateWebhookEndpoint } = await ask(UPDATE_ENDPOINT, { input: { endpointId: endpoint.id, url, description, eventTypes } });
        return updateWebhookEndpoint.userErrors;
      }
      const input = { gameId: this.gameId, url, description: description || null, eventTypes };
      const { createWebhookEndpoint } = await ask(CREATE_ENDPOINT, { input });
      secret = createWebhookEndpoint.secret;
      return createWebhookEndpoint.userErrors;
    });
    if (!done) return;
    if (secret) this.open = { dialog: "secret", secret };
    else this.closeDialog();
    this.view.say(words.saved);
  }

  async #rotate(event: Event, endpoint: Endpoint): Promise<void> {
    event.preventDefault();
    const oldSecretHours = Number(textOf(formOf(event), "hours"));
    let secret: string | null = null;
    const done = await this.doing(async () => {
      const { rotateWebhookSecret } = await ask(ROTATE_SECRET, { input: { endpointId: endpoint.id, oldSecretHours } });
      secret = rotateWebhookSecret.secret;
      return rotateWebhookSecret.userErrors;
    });
    if (done && secret) this.open = { dialog: "secret", secret };
  }

  async #delete(event: Event, endpoint: Endpoint): Promise<void> {
    event.preventDefault();
    const done = await this.doing(async () => {
      const { deleteWebhookEndpoint } = await ask(DELETE_ENDPOINT, { input: { endpointId: endpoint.id } });
      return deleteWebhookEndpoint.userErrors;
    });
    if (!done) return;
    this.closeDialog();
    this.view.say(words.removed);
  }

  #enable = ({ id }: Endpoint, enabled: boolean): Promise<void> =>
    this.act(enabled ? words.resumed : words.paused, async () => {
      const { updateWebhookEndpoint } = await ask(UPDATE_ENDPOINT, { input: { endpointId: id, enabled } });
      return updateWebhookEndpoint.userErrors;
    });

  #test = ({ id }: Endpoint): Promise<void> =>
    this.act(words.tested, async () => {
      const { testWebhook } = await ask(TEST_ENDPOINT, { input: { endpointId: id } });
      return testWebhook.userErrors;
    });

  #replay = ({ id }: Delivery): Promise<void> =>
    this.act(words.replayed, async () => {
      const { replayDelivery } = await ask(REPLAY_DELIVERY, { input: { deliveryId: id } });
      return replayDelivery.userErrors;
    });
}

export const body: PageBody = {
  styles: [studioStyles, formStyles],
  elements: { "studio-webhooks": WebhooksPage },
  render: (view) => html`<studio-webhooks .view=${gameView(view)}></studio-webhooks>`,
};
