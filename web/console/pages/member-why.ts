/** Why a number is what it is: the sentence, what it was counted from, what decided, and what moved. */
import { type TemplateResult, css, html, nothing } from "lit";
import type { WhyQuery } from "#operations/console";
import { bar } from "../../kit/bar.ts";
import type { Shown } from "../../kit/cache.ts";
import type { Kit } from "../../kit/context.ts";
import { dialog } from "../dialogs.ts";
import { answered, factList } from "../parts.ts";
import { t } from "../speech.ts";
import { whyWords } from "../texts/member.ts";

type Explanation = NonNullable<WhyQuery["explain"]>;
type Input = Explanation["inputs"][number];

/** The dialog of an explanation. */
export function whyDialog(kit: Kit, answer: Shown<WhyQuery> & { again: () => void }, onClose: () => void): TemplateResult {
  return dialog({
    title: whyWords.title,
    wide: true,
    onClose,
    body: answered(answer, ({ explain }) => (explain ? explanation(kit, explain) : html`<p>${t.failures["not-found"]}</p>`)),
  });
}

function explanation(kit: Kit, { entry, inputs, comparison, differences, ledger, ladderVersion }: Explanation): TemplateResult {
  const { format } = kit;
  return html`<div class="why-body">
    <p class="why-sentence">${entry.explanation}</p>
    ${comparison ? decided(kit, comparison) : nothing}
    ${inputs.length > 0 ? html`<section><h3>${whyWords.counted}</h3>${inputList(kit, inputs)}</section>` : nothing}
    ${differences.length > 0
      ? html`<section>
          <h3>${whyWords.different}</h3>
          <ul class="why-differences">
            ${differences.map(
              (one) => html`<li>
                <p>${one.takenBack ? whyWords.takenBack : whyWords.added} <time datetime=${one.at}>${format.moment(one.at)}</time>: ${one.explanation}</p>
                ${inputList(kit, one.inputs)}
              </li>`,
            )}
          </ul>
        </section>`
      : nothing}
    ${ledger.length > 0
      ? html`<section>
          <h3>${whyWords.moved}</h3>
          <table class="plain-table">
            <thead>
              <tr><th scope="col">${whyWords.ledger.unit}</th><th scope="col" class="end">${whyWords.ledger.delta}</th><th scope="col" class="end">${whyWords.ledger.balance}</th></tr>
            </thead>
            <tbody>
              ${ledger.map(
                ({ unit, delta, balance }) => html`<tr>
                  <th scope="row">${whyWords.units[unit]}</th><td class="end">${format.signed(delta)}</td><td class="end">${format.number(balance)}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </section>`
      : nothing}
    ${factList([
      [whyWords.at, format.moment(entry.at)],
      [whyWords.rules, entry.rulesVersion === null ? whyWords.none : whyWords.version(entry.rulesVersion)],
      [whyWords.ladder, whyWords.version(ladderVersion)],
      ...(entry.reference ? [[whyWords.reference, html`<code>${entry.reference}</code>`] as const] : []),
    ])}
  </div>`;
}

/** What was compared, as a sentence and as a bar. */
function decided({ format }: Kit, { criterion, reached, needed, met }: NonNullable<Explanation["comparison"]>): TemplateResult {
  const words = whyWords.comparison[criterion](format.number(reached), format.number(needed), met);
  return html`<section class="why-decided ${met ? "met" : "missed"}">
    <p><strong>${words}</strong></p>
    ${bar({ value: reached, target: Math.max(needed, 1), label: whyWords.decided, valueText: words })}
  </section>`;
}

function inputList(kit: Kit, inputs: readonly Input[]): TemplateResult {
  const names: Partial<Record<string, string>> = whyWords.inputs;
  return factList(inputs.map((input) => [names[input.name] ?? input.name, valueOf(kit, input)]));
}

function valueOf({ format }: Kit, { value, unit }: Input): string {
  const number = Number(value);
  switch (unit) {
    case "SC":
    case "P":
      return Number.isNaN(number) ? value : `${format.number(number)} ${unit}`;
    case "COUNT":
      return Number.isNaN(number) ? value : format.number(number);
    case "DAYS":
      return format.days(number);
    case "FACTOR":
      return `× ${value}`;
    case "INSTANT":
      return format.moment(value);
    default:
      return value;
  }
}

/** A number that says why: a button which opens the explanation of the entry that made it so. */
export function whyNumber(shown: string | TemplateResult, entryId: string | undefined, onWhy: (entryId: string) => void): TemplateResult {
  if (!entryId) return html`${shown}`;
  return html`<button type="button" class="why" title=${whyWords.title} @click=${() => onWhy(entryId)}>${shown}</button>`;
}

export const whyStyles = css`
  .why {
    background: none;
    border: 0;
    color: inherit;
    cursor: help;
    font: inherit;
    padding: 0;
    text-decoration: underline dotted var(--control) 1.5px;
    text-underline-offset: 3px;
  }
  .kit .why:hover {
    color: var(--accent);
    text-decoration-color: currentColor;
  }
  .why-body {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .why-body h3 {
    color: var(--muted);
    font: 600 12px/16px var(--font);
    padding-block-end: 6px;
  }
  .why-sentence {
    font-size: 16px;
    line-height: 24px;
  }
  .why-decided {
    border-inline-start: 3px solid var(--accent);
    display: grid;
    gap: 8px;
    padding: 2px 0 2px 12px;
  }
  .why-decided.missed {
    border-color: var(--warn);
  }
  .why-decided.missed .bar-fill {
    fill: var(--warn);
  }
  .why-differences {
    display: grid;
    gap: 12px;
  }
`;
