import { css } from "lit";

/** The page for inviting others, and what who came by a link sees. */
export const invitePageStyles = css`
  .invite-card {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
  }
  .invite-card > .deed {
    padding-block-end: 0;
  }
  .invite-qr {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .invite-open {
    margin-block-start: 16px;
  }
  .ways-text {
    margin-block-end: 12px;
  }
  .invitations {
    margin-block-start: 12px;
  }
  .invited {
    align-items: start;
    border-color: var(--accent);
    display: flex;
    gap: 24px;
    margin-block-end: 24px;
    padding: 24px;
  }
  .invited > .icon {
    color: var(--accent);
  }
  .invited-words {
    display: grid;
    flex: 1;
    gap: 12px;
    min-width: 0;
  }
  .invited-code,
  .invited-reward {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .invited-code > strong {
    font: 700 22px/28px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    letter-spacing: 0.12em;
  }
  @media (max-width: 40rem) {
    .invited > .icon {
      display: none;
    }
  }
`;
