import { en } from "./en.ts";
import type { KitTexts } from "./index.ts";

export const texts: KitTexts = en;
