import type { Failure } from "./client.ts";

/** Whether what was asked may have been done, without an answer: only the very same may be sent again. */
export const mayBeDone = ({ kind }: Failure): boolean => kind === "offline" || kind === "server";
