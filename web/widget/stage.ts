/** The stage of moments and their queue: loaded with the first of them. */
import { type CSSResult, css } from "lit";
import { momentStyles } from "../kit/moment-styles.ts";

export { moment } from "../kit/moment.ts";
export { Moments } from "./moments.ts";

const own = css`
  .stage {
    background: none;
    border: 0;
    color: var(--ink);
    max-block-size: 100dvh;
    max-inline-size: 100vw;
    overflow: auto;
    padding: 0;
  }
  .stage::backdrop {
    background: rgb(10 16 13 / 72%);
  }
`;

export const styles: CSSResult[] = [momentStyles, own];
