/** What is wrong with the document, each with a way to its cell. */
import { type TemplateResult, html, nothing } from "lit";
import { icon } from "../../console/icons.ts";
import type { Fault } from "../desk.ts";
import { t } from "../texts.ts";

export function faultList(faults: readonly Fault[], onOpen: (fault: Fault) => void): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  return html`<section class="faults" aria-label=${t.faults.title(faults.length)}>
    <h2>${icon("alert", 16)}${t.faults.title(faults.length)}</h2>
    <ul>
      ${faults.map(
        (fault) => html`<li>
          <button type="button" class="fault" @click=${() => onOpen(fault)}>
            <span>${t.faults.sentence(fault.message)}</span><code>${fault.path || t.faults.file}</code>
          </button>
        </li>`,
      )}
    </ul>
  </section>`;
}
