import type { TemplateResult } from "lit";
import { skeleton } from "../kit/feedback.ts";
import { failure } from "../kit/notice.ts";
import type { Part, Parts } from "./parts.ts";
import type { Scene } from "./scene.ts";

/** A part that is loaded: its skeleton, why it is not there, or what `show` makes of it. */
export function loaded<Name extends Part>(
  { kit, parts }: Scene,
  part: Name,
  show: (data: NonNullable<Parts["data"][Name]>) => TemplateResult,
): TemplateResult {
  const data = parts.data[part];
  if (data) return show(data);
  const failed = parts.failures[part];
  if (failed) return failure(kit, failed, { onRetry: () => parts.retry(part) });
  return skeleton(part === "spend" ? "cards" : "rows", kit.t.common.loading);
}
