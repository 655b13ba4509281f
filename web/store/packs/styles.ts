import { css } from "lit";

/** Packs: the page of them, and the strip of those that give. */
export const packStyles = css`
  .packs {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
  }
  .pack {
    align-content: start;
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 24px;
  }
  .pack-head {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .pack-lasting,
  .pack-price {
    font-weight: 600;
  }
  .pack-gives {
    display: grid;
    gap: 8px;
  }
  .pack-gives > li {
    align-items: start;
    display: flex;
    gap: 8px;
  }
  .pack-gives .icon {
    color: var(--accent);
    flex: none;
    margin-block-start: 4px;
  }
  .pack > .button {
    margin-block-start: auto;
  }
  laurel-pack-strip {
    display: contents;
  }
  .pack-strip {
    display: grid;
    gap: 8px;
  }
  .pack-strip > .card {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    padding: 12px 16px;
  }
  .pack-strip p {
    flex: 1 1 12rem;
  }
  @media (max-width: 46rem) {
    .pack {
      padding: 16px;
    }
  }
`;
