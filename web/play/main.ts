import "./style.css";
import "./earning.css";
import { Countdown } from "../kit/piece.ts";
import { Benefits } from "./benefits.ts";
import { Desk } from "./desk.ts";
import { Game } from "./game.ts";
import { Missions } from "./missions.ts";
import { Reports } from "./reports.ts";
import { Widget } from "./widget.ts";

customElements.define("laurel-countdown", Countdown);
customElements.define("laurel-missions", Missions);
customElements.define("laurel-benefits", Benefits);
customElements.define("laurel-widget", Widget);
customElements.define("laurel-desk", Desk);
customElements.define("laurel-reports", Reports);
customElements.define("laurel-play", Game);
