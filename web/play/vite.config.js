import { bundle } from "../shared/bundle.js";

export default bundle("play");
