import { type TemplateResult, html } from "lit";
import { AUDIT } from "#operations/console";
import type { Page } from "../page.ts";
import { answered, pageHead } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { t } from "../speech.ts";

class AuditPage extends ConsolePiece {
  override render(): TemplateResult {
    const { kit, query } = this.view;
    const list = this.reader.list(AUDIT, { operation: query.get("operation") }, ({ auditLog }) => auditLog);
    return html`${pageHead(t.audit.title, { lead: t.audit.lead })}
    ${answered(list, (entries) => html`<ul>${entries.map((one) => html`<li>${kit.format.moment(one.at)} ${one.operation}</li>`)}</ul>`)}`;
  }
}

export const audit: Page = {
  id: "audit",
  title: t.audit.title,
  path: "/audit",
  icon: "log",
  letter: "u",
  scope: "audit:read",
  elements: { "laurel-audit": AuditPage },
  render: (view) => html`<laurel-audit .view=${view}></laurel-audit>`,
};
