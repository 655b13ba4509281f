import { bundle } from "../kit/bundle.ts";

export default bundle("store");
