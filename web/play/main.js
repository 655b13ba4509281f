import "./style.css";
import "./earning.css";
import { Countdown } from "../shared/piece.js";
import { Benefits } from "./benefits.js";
import { Desk } from "./desk.js";
import { Game } from "./game.js";
import { Missions } from "./missions.js";
import { Reports } from "./reports.js";
import { Widget } from "./widget.js";

customElements.define("laurel-countdown", Countdown);
customElements.define("laurel-missions", Missions);
customElements.define("laurel-benefits", Benefits);
customElements.define("laurel-widget", Widget);
customElements.define("laurel-desk", Desk);
customElements.define("laurel-reports", Reports);
customElements.define("laurel-play", Game);
