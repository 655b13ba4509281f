/** What the console has read of the server. */
import { Cache } from "../kit/cache.ts";
import { ask } from "./speech.ts";

export const cache = new Cache(ask);
