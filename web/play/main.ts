import "./style.css";
import "../widget/main.ts";
import { Desk } from "./desk.ts";
import { Joining } from "./friend.ts";
import { Game } from "./game.ts";
import { Reports } from "./reports.ts";

customElements.define("laurel-desk", Desk);
customElements.define("laurel-joining", Joining);
customElements.define("laurel-reports", Reports);
customElements.define("laurel-play", Game);
