import { formats } from "../kit/format.ts";

export const format = formats(navigator.language);
