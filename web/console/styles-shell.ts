import { css } from "lit";

/** The rail, the bands, and the frame around every page of a console. */
export const shellStyles = css`
  body.console {
    font: 400 14px/20px var(--font);
  }
  laurel-console {
    display: grid;
    grid-template-columns: 236px minmax(0, 1fr);
    min-height: 100vh;
  }
  .console .skip {
    background: var(--surface);
    inset-block-start: -80px;
    inset-inline-start: 16px;
    padding: 12px 16px;
    position: fixed;
    z-index: 4;
  }
  .console .skip:focus {
    inset-block-start: 8px;
  }
  .console main:focus-visible {
    outline: none;
  }
  .topbar {
    display: none;
  }
  .console .brand {
    align-items: center;
    color: var(--ink);
    display: flex;
    font: 700 14px/20px var(--font);
    gap: 8px;
    min-height: 36px;
    padding-inline: 8px;
    text-decoration: none;
  }
  .brand-name {
    display: block;
    font: 700 15px/20px var(--font);
  }
  .brand-console {
    color: var(--muted);
    display: block;
    font: 400 12px/16px var(--font);
  }
  .rail {
    background: var(--bg);
    border: 0;
    border-inline-end: 1px solid var(--line);
    color: var(--ink);
    display: flex;
    flex-direction: column;
    gap: 8px;
    height: 100vh;
    inset: 0 auto auto 0;
    margin: 0;
    max-width: none;
    overflow-y: auto;
    padding: 12px;
    position: sticky;
    width: auto;
  }
  .rail ul {
    display: grid;
    gap: 2px;
  }
  .rail nav {
    flex: 1;
  }
  .kit .rail :is(nav a, .rail-link) {
    align-items: center;
    background: none;
    border: 0;
    border-radius: var(--radius-control);
    color: var(--muted);
    cursor: pointer;
    display: flex;
    font: 500 14px/20px var(--font);
    gap: 10px;
    min-height: 32px;
    padding: 4px 8px;
    text-align: start;
    text-decoration: none;
    width: 100%;
  }
  .kit .rail .rail-link {
    font-size: 13px;
  }
  .kit .rail :is(nav a, .rail-link):hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .kit .rail nav a[aria-current="page"] {
    background: color-mix(in srgb, var(--accent) 12%, var(--bg));
    color: var(--accent);
    font-weight: 600;
  }
  .rail kbd {
    margin-inline-start: auto;
  }
  .rail nav kbd {
    opacity: 0;
  }
  .rail nav a:is(:hover, :focus-visible) kbd {
    opacity: 1;
  }
  .console kbd {
    border: 1px solid var(--line);
    border-radius: 4px;
    color: var(--muted);
    font: 500 11px/16px var(--font);
    min-width: 18px;
    padding: 0 4px;
    text-align: center;
  }
  .rail nav kbd {
    text-transform: uppercase;
  }
  .switcher {
    display: grid;
    position: relative;
  }
  .switcher select {
    appearance: none;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
    color: var(--ink);
    cursor: pointer;
    font: 600 14px/20px var(--font);
    min-height: 36px;
    overflow: hidden;
    padding-block: 4px;
    padding-inline: 10px 32px;
    text-overflow: ellipsis;
    width: 100%;
  }
  .switcher select:hover {
    border-color: var(--control);
  }
  .switcher > .icon {
    inset-block-start: 10px;
    inset-inline-end: 10px;
    pointer-events: none;
    position: absolute;
  }
  .rail-search {
    align-items: center;
    background: none;
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
    color: var(--muted);
    cursor: pointer;
    display: flex;
    font: 400 13px/20px var(--font);
    gap: 8px;
    min-height: 32px;
    padding: 4px 8px;
    text-align: start;
    white-space: nowrap;
  }
  .rail-search > span {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .rail-search:hover {
    border-color: var(--control);
    color: var(--ink);
  }
  .rail-foot {
    border-block-start: 1px solid var(--line);
    display: grid;
    gap: 2px;
    padding-block-start: 8px;
  }
  .rail-me {
    align-items: center;
    display: flex;
    gap: 8px;
    justify-content: space-between;
    padding: 4px 0 0 8px;
  }
  .rail-me > p {
    display: grid;
    font-size: 13px;
    line-height: 18px;
    min-width: 0;
  }
  .rail-me strong {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .stage {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .stage > main {
    align-content: start;
    display: grid;
    flex: 1;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    max-width: 1440px;
    padding: 20px 28px 48px;
  }
  .stage > main > :not(section, div, header, p, ul, table) {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .band {
    align-items: center;
    border-block-end: 1px solid var(--line);
    display: flex;
    font-size: 13px;
    font-weight: 600;
    gap: 8px;
    line-height: 18px;
    padding: 6px 28px;
  }
  .band-sandbox {
    background: repeating-linear-gradient(
      135deg,
      color-mix(in srgb, var(--points) 14%, var(--bg)) 0 10px,
      color-mix(in srgb, var(--points) 8%, var(--bg)) 10px 20px
    );
    color: var(--points);
  }
  .band-offline {
    background: color-mix(in srgb, var(--danger) 10%, var(--bg));
    color: var(--danger);
  }
  .page-head {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    justify-content: space-between;
  }
  .page-head h1 {
    font: 600 20px/28px var(--font);
  }
  .page-head p {
    max-width: 72ch;
  }
  .kit .page-back {
    align-items: center;
    color: var(--muted);
    display: inline-flex;
    font-size: 13px;
    gap: 2px;
    margin-inline-start: -4px;
    text-decoration: none;
  }
  .kit .page-back:hover {
    color: var(--accent);
  }
  .page-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  main.gate {
    align-content: center;
    display: grid;
    gap: 12px;
    grid-column: 1 / -1;
    justify-items: center;
    margin: auto;
    max-width: 480px;
    padding: 32px 16px;
    text-align: center;
    width: 100%;
  }
  .gate h1 {
    font: 600 22px/28px var(--font);
  }
  .gate-title {
    color: var(--muted);
    font-weight: 600;
  }
  .gate .skeleton {
    width: 100%;
  }
  .gate-demo {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
    padding: 12px 16px;
    text-align: start;
    width: 100%;
  }
  .gate-demo ul {
    display: grid;
    gap: 4px;
  }
  .link-list {
    display: grid;
    gap: 2px;
    justify-items: start;
  }
  .kit .link-list a {
    align-items: center;
    display: flex;
    gap: 8px;
    min-height: 36px;
  }
  @media (max-width: 52rem) {
    laurel-console {
      align-content: start;
      grid-template-columns: minmax(0, 1fr);
    }
    .topbar {
      align-items: center;
      background: var(--bg);
      border-block-end: 1px solid var(--line);
      display: flex;
      inset-block-start: 0;
      justify-content: space-between;
      padding: 4px 8px;
      position: sticky;
      z-index: 3;
    }
    .rail {
      border-inline-end: 1px solid var(--line);
      box-shadow: 0 0 48px var(--shade);
      display: none;
      height: 100dvh;
      position: fixed;
      width: min(300px, 84vw);
    }
    .rail:popover-open {
      display: flex;
    }
    .rail::backdrop {
      background: rgb(0 0 0 / 40%);
    }
    .kit .rail :is(nav a, .rail-link) {
      min-height: 44px;
    }
    .rail kbd {
      display: none;
    }
    .stage > main {
      padding: 16px 16px 48px;
    }
    .band {
      padding-inline: 16px;
    }
  }
  @media (forced-colors: active) {
    .kit .rail nav a[aria-current="page"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
