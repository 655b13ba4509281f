/** A room of a pretend game: what a player shows there, drawn as a game might draw it. */
import { type TemplateResult, css, html, nothing, svg } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";
import { type PossessionKind, possessionPicture } from "./possession.ts";

/** One thing that is shown. */
export interface Shown {
  /** Another one is another thing, or another style of it. */
  readonly key: string;
  readonly kind: PossessionKind;
  /** Its name and the name of its style. */
  readonly words: string;
  readonly title: string;
  readonly picture: string | null;
}

export interface RoomWords {
  readonly label: string;
  readonly enters: (name: string) => string;
  readonly says: string;
}

interface RoomFacts {
  readonly name: string;
  readonly things: readonly Shown[];
}

/** The room with one player in it, who came in and says something. */
export function room(words: RoomWords, { name, things }: RoomFacts): TemplateResult {
  const of = (kind: PossessionKind) => things.filter((thing) => thing.kind === kind);
  const [entrance] = of("ENTRANCE");
  const [frame] = of("AVATAR_FRAME");
  const titles = of("TITLE");
  const others = of("OTHER");
  return html`<div class="room" role="group" aria-label=${words.label}>
    ${lights()}
    ${entrance
      ? keyed(
          entrance.key,
          html`<p class="room-entrance">${possessionPicture(entrance, entrance.words)}<bdi class="clamp">${words.enters(name)}</bdi></p>`,
        )
      : nothing}
    <div class="room-who">
      <div class="room-avatar">
        <span class="room-face" aria-hidden="true">${[...name][0]?.toUpperCase()}</span>
        ${frame ? keyed(frame.key, html`<span class="room-ring">${possessionPicture(frame, frame.words)}</span>`) : nothing}
      </div>
      <div class="room-words">
        <p class="room-name">
          ${pictures("room-badges", of("BADGE"))}
          <bdi class="clamp">${name}</bdi>
        </p>
        ${titles.map((title) => keyed(title.key, html`<p class="room-title">${possessionPicture(title)}<bdi class="clamp">${title.title}</bdi></p>`))}
        ${speech(words, of("TEXT_FRAME")[0], of("BUBBLE")[0])}
      </div>
    </div>
    ${pictures("room-others", others)}
  </div>`;
}

function pictures(name: string, things: readonly Shown[]): TemplateResult | typeof nothing {
  if (things.length === 0) return nothing;
  return html`<span class=${name}>${repeat(things, ({ key }) => key, (thing) => possessionPicture(thing, thing.words))}</span>`;
}

/** What the player says: in a text frame, from a bubble, or plainly. */
function speech({ says }: RoomWords, frame: Shown | undefined, bubble: Shown | undefined): TemplateResult {
  return html`<div class="room-says ${frame ? "framed" : ""}">
    ${frame ? keyed(frame.key, html`<span class="room-frame">${possessionPicture(frame, frame.words)}</span>`) : nothing}
    ${bubble ? keyed(bubble.key, html`<span class="room-bubble">${possessionPicture(bubble, bubble.words)}</span>`) : nothing}
    <p><bdi>${says}</bdi></p>
  </div>`;
}

/** Light from above, and who listens: for the eye alone. */
function lights(): TemplateResult {
  const heads = [20, 66, 108, 156, 214, 262, 304, 352];
  return html`<svg class="room-lights" viewBox="0 0 372 200" preserveAspectRatio="none" aria-hidden="true">
      <path class="room-beam" d="M96 0h40l60 200H10z"></path>
      <path class="room-beam" d="M256 0h36l70 200H206z"></path>
    </svg>
    <svg class="room-lights" viewBox="0 0 372 24" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
      ${heads.map((x, at) => svg`<path class="room-head" d="M${x - 16} 24a16 ${at % 2 ? 18 : 14} 0 0 1 32 0z"></path>`)}
    </svg>`;
}

/* A night of its own in both themes: a game has its own colours. */
export const roomStyles = css`
  .room {
    background: #131a2b;
    border: 1px solid #3a4460;
    border-radius: 20px;
    color: #eef2ff;
    display: grid;
    gap: 12px;
    grid-template-rows: minmax(44px, auto) 1fr;
    isolation: isolate;
    min-height: 264px;
    overflow: hidden;
    padding: 20px;
    position: relative;
  }
  .room > * {
    grid-column: 1;
    min-width: 0;
  }
  .room-lights {
    grid-column: auto;
    height: 100%;
    inset: 0;
    position: absolute;
    width: 100%;
    z-index: -1;
  }
  .room-beam {
    fill: #7862dc;
    opacity: 0.2;
  }
  .room-beam + .room-beam {
    fill: #238c6e;
    opacity: 0.25;
  }
  .room-head {
    fill: #0b101d;
  }
  .room .possession {
    display: block;
    flex: none;
    height: 28px;
    object-fit: contain;
    width: 28px;
  }
  .room .possession.drawn {
    fill: none;
    stroke: currentColor;
    stroke-linejoin: round;
    stroke-width: 1.75;
  }
  .room .clamp {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .room-entrance {
    align-items: center;
    animation: room-enter 0.5s ease-out;
    align-self: start;
    background: linear-gradient(90deg, #4b3aa8, #1c4f6b);
    border: 1px solid #9db8ff;
    border-radius: 999px;
    display: flex;
    font-weight: 600;
    gap: 8px;
    grid-row: 1;
    justify-self: center;
    margin: 0;
    max-width: 100%;
    padding: 2px 16px 2px 8px;
  }
  .room-entrance .possession {
    height: 40px;
    width: 40px;
  }
  .room-who {
    align-items: start;
    align-self: center;
    display: grid;
    gap: 16px;
    grid-row: 2;
    grid-template-columns: auto minmax(0, 1fr);
    padding-block-end: 20px;
  }
  .room-avatar {
    display: grid;
    place-items: center;
    position: relative;
  }
  .room-avatar > * {
    grid-area: 1 / 1;
  }
  .room-face {
    align-items: center;
    background: linear-gradient(160deg, #56689c, #2b3550);
    border-radius: 50%;
    display: flex;
    font-size: 28px;
    font-weight: 700;
    height: 68px;
    justify-content: center;
    margin: 14px;
    width: 68px;
  }
  .room-ring .possession {
    height: 96px;
    width: 96px;
  }
  .room-words {
    align-content: start;
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }
  .room-name {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    font-size: 18px;
    font-weight: 700;
    gap: 4px 8px;
    line-height: 26px;
    margin: 0;
    max-width: 100%;
  }
  .room-badges,
  .room-others {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .room-title {
    align-items: center;
    background: #3a2c00;
    border: 1px solid #f2c75c;
    border-radius: 999px;
    color: #f2c75c;
    display: flex;
    font-size: 13px;
    font-weight: 600;
    gap: 6px;
    line-height: 18px;
    margin: 0;
    max-width: 100%;
    padding: 2px 12px 2px 6px;
  }
  .room :is(.room-title, .room-entrance, .room-name) bdi {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .room-title .possession {
    height: 20px;
    width: 20px;
  }
  .room-says {
    background: #2b3550;
    border-radius: 4px 16px 16px;
    max-width: 100%;
    padding: 10px 16px;
    position: relative;
  }
  .room-says:dir(rtl) {
    border-radius: 16px 4px 16px 16px;
  }
  .room-says p {
    margin: 0;
  }
  .room-says.framed {
    aspect-ratio: 240 / 64;
    border-radius: 18px;
    display: grid;
    place-items: center;
    padding: 10px 32px;
    text-align: center;
    width: min(300px, 100%);
  }
  .room-frame {
    inset: 0;
    position: absolute;
  }
  .room .room-frame .possession {
    height: 100%;
    width: 100%;
  }
  /* What has no picture here is a plain edge: a drawing would lie over words and face. */
  .room :is(.room-frame, .room-ring):has(.drawn) {
    border: 3px double currentColor;
  }
  .room-frame:has(.drawn) {
    border-radius: inherit;
  }
  .room-ring:has(.drawn) {
    border-radius: 50%;
    height: 88px;
    width: 88px;
  }
  .room :is(.room-frame, .room-ring) .drawn {
    opacity: 0;
  }
  .room-bubble {
    inset-block-start: -20px;
    inset-inline-end: -12px;
    position: absolute;
  }
  .room .room-bubble .possession {
    height: 44px;
    width: 44px;
  }
  .room-others {
    grid-row: 3;
    justify-content: end;
  }
  .room-others .possession {
    height: 44px;
    width: 44px;
  }
  :is(.room-badges, .room-others) > *,
  .room-ring,
  .room-frame,
  .room-bubble,
  .room-title {
    animation: room-appear 0.3s ease-out;
  }
  @keyframes room-appear {
    from {
      opacity: 0;
      transform: scale(0.7);
    }
  }
  @keyframes room-enter {
    from {
      opacity: 0;
      transform: translateY(-24px);
    }
  }
  @media (max-width: 26rem) {
    .room {
      padding: 16px 12px;
    }
    .room-who {
      gap: 8px;
    }
    .room-says.framed {
      padding: 8px 24px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .room * {
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .room-entrance,
    .room-says {
      border: 1px solid CanvasText;
    }
    .room-lights {
      display: none;
    }
    .room-face {
      border: 2px solid CanvasText;
    }
  }
`;
