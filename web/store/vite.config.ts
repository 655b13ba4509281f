import { bundle } from "../shared/bundle.ts";

export default bundle("store");
