import { type TemplateResult, html, nothing } from "lit";

interface Framed {
  title: string;
  /** A sentence of what is seen. */
  summary: string;
  chart: TemplateResult;
  /** The same numbers; at the side where there is room. */
  table: TemplateResult | null;
}

/** A chart with its title and its sentence, and its numbers beside it. */
export function framed({ title, summary, chart, table }: Framed): TemplateResult {
  return html`<section class="framed" aria-label=${title}>
    <header>
      <h2>${title}</h2>
      <p class="muted">${summary}</p>
    </header>
    <div class="framed-body ${table ? "" : "alone"}">
      <div class="framed-chart">${chart}</div>
      ${table ?? nothing}
    </div>
  </section>`;
}
