import { LitElement } from "lit";

/**
 * A part of a page. It renders into the page itself, not into a shadow tree: one style sheet serves all
 * parts, labels and descriptions reach across them, and browsers fill in the forms.
 */
export class Piece extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
