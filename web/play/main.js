import "./style.css";
import { Countdown } from "../shared/piece.js";
import { Desk } from "./desk.js";
import { Game } from "./game.js";
import { Widget } from "./widget.js";

customElements.define("laurel-countdown", Countdown);
customElements.define("laurel-widget", Widget);
customElements.define("laurel-desk", Desk);
customElements.define("laurel-play", Game);
