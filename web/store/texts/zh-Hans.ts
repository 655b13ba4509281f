import { en } from "./en.ts";
import type { StoreTexts } from "./index.ts";

export const texts: StoreTexts = en;
