import { css } from "lit";

/** The bar, the tabs and the frame around every page. */
export const frameStyles = css`
  html {
    scroll-padding-top: 80px;
  }
  .skip {
    background: var(--surface);
    inset-block-start: -80px;
    inset-inline-start: 16px;
    padding: 12px 16px;
    position: fixed;
    z-index: 4;
  }
  .skip:focus {
    inset-block-start: 8px;
  }
  .top {
    align-items: center;
    background: color-mix(in srgb, var(--bg) 92%, transparent);
    backdrop-filter: blur(12px);
    border-block-end: 1px solid var(--line);
    display: flex;
    gap: 8px 24px;
    inset-block-start: 0;
    min-height: 64px;
    padding: 8px max(24px, calc((100% - 1104px) / 2));
    position: sticky;
    z-index: 3;
  }
  .kit .brand {
    align-items: center;
    color: var(--ink);
    display: flex;
    flex: 0 1 auto;
    font-weight: 700;
    gap: 12px;
    min-height: 44px;
    min-width: 44px;
    text-decoration: none;
  }
  .brand img {
    flex: none;
  }
  .brand-name,
  .me-name {
    max-width: 14ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tabs {
    display: flex;
    flex: 1 0 auto;
    gap: 4px;
  }
  .kit .tabs a,
  .kit .me a {
    align-items: center;
    border-radius: var(--radius-control);
    color: var(--muted);
    display: flex;
    font-weight: 600;
    gap: 8px;
    justify-content: center;
    min-height: 44px;
    min-width: 44px;
    padding: 0 12px;
    text-decoration: none;
  }
  .kit .tabs a:hover,
  .kit .me a:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .kit :is(.tabs, .me) a[aria-current="page"] {
    background: var(--sunken);
    color: var(--accent);
  }
  .tabs .icon {
    display: none;
  }
  .me {
    align-items: center;
    display: flex;
    flex: none;
    gap: 4px;
    margin-inline-start: auto;
  }
  .kit .me a {
    padding: 0 8px;
  }
  .kit .me .me-points {
    background: color-mix(in srgb, var(--points) 10%, var(--surface));
    border: 1px solid color-mix(in srgb, var(--points) 35%, transparent);
    border-radius: 999px;
    color: var(--points);
    padding: 0 12px;
    white-space: nowrap;
  }
  .me-inbox {
    position: relative;
  }
  .me-inbox .badge {
    background: var(--danger);
    border-radius: 999px;
    color: var(--bg);
    font-size: 12px;
    font-weight: 700;
    inset-block-start: 2px;
    inset-inline-end: 0;
    line-height: 16px;
    min-width: 16px;
    padding: 0 4px;
    position: absolute;
    text-align: center;
  }
  .banners {
    display: grid;
    gap: 8px;
    margin-block-end: 24px;
  }
  .banners:not(:has(*)) {
    display: none;
  }
  main {
    display: block;
    margin: 0 auto;
    max-width: 1152px;
    padding: 24px 24px 64px;
  }
  .kit :is(h1, h2)[tabindex]:focus-visible {
    /* The focus was set for who hears the page; there is nothing to press. */
    outline: none;
  }
  main > :not(section, div) {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .kit .row > h2,
  .kit .up {
    align-items: center;
    display: flex;
    gap: 8px;
  }
  .stack {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .centre {
    text-align: center;
  }
  .lead {
    font-size: 18px;
    line-height: 26px;
  }
  .wrong {
    color: var(--danger);
  }
  .nothing {
    display: grid;
    gap: 16px;
    justify-items: center;
    padding: 32px 0;
  }
  @media (max-width: 60rem) {
    .me-name {
      display: none;
    }
  }
  @media (max-width: 46rem) {
    body {
      padding-block-end: calc(64px + env(safe-area-inset-bottom));
    }
    .top {
      backdrop-filter: none;
      background: var(--bg);
      gap: 8px;
      min-height: 56px;
      padding: 4px 12px;
    }
    .brand-name {
      display: none;
    }
    .me {
      gap: 0;
    }
    .kit .me .me-points {
      font-size: 14px;
      gap: 4px;
      padding: 0 8px;
    }
    .tabs {
      background: var(--surface);
      border-block-start: 1px solid var(--line);
      gap: 0;
      inset: auto 0 0;
      padding-block-end: env(safe-area-inset-bottom);
      position: fixed;
    }
    .kit .tabs a {
      border-radius: 0;
      flex: 1 1 0;
      flex-direction: column;
      font-size: 11px;
      gap: 2px;
      line-height: 16px;
      min-height: 60px;
      min-width: 0;
      padding: 0;
    }
    .kit .tabs a[aria-current="page"] {
      background: none;
    }
    .tabs .icon {
      display: block;
    }
    .banners {
      margin-block-end: 16px;
    }
    main {
      padding: 16px 12px 32px;
    }
    main > :not(section, div) {
      gap: 16px;
    }
  }
  @media (forced-colors: active) {
    .kit :is(.tabs, .me) a[aria-current="page"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
