import "./style.css";
import "../widget/main.ts";
import { roomStyles } from "../kit/room.ts";
import { Desk } from "./desk.ts";
import { Joining } from "./friend.ts";
import { Game } from "./game.ts";
import { Reports } from "./reports.ts";
import { Room } from "./room.ts";
import { WebShop } from "./shop.ts";

if (roomStyles.styleSheet) document.adoptedStyleSheets.push(roomStyles.styleSheet);

customElements.define("laurel-desk", Desk);
customElements.define("laurel-joining", Joining);
customElements.define("laurel-reports", Reports);
customElements.define("laurel-room", Room);
customElements.define("laurel-web-shop", WebShop);
customElements.define("laurel-play", Game);
