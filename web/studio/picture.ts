/** Pictures of the game that are uploaded from a form. */
import { UPLOAD_PICTURE, type UploadPictureMutation } from "#operations/studio";
import type { Refusal } from "../console/doing.ts";
import { ask } from "../console/speech.ts";
import { t } from "./texts.ts";

/** What uploadPicture takes, in bytes. */
const MAX_BYTES = 737_280;
export const PICTURE_TYPES = "image/png,image/jpeg,image/webp,image/gif,image/avif";

export type UploadedPicture = NonNullable<UploadPictureMutation["uploadPicture"]["picture"]>;

/** Stores a picture for a game. Returns it, or why it was refused. Throws Failure. */
export async function upload(gameId: string, file: File): Promise<{ picture: UploadedPicture | null; refused: readonly Refusal[] }> {
  if (file.size > MAX_BYTES) {
    return { picture: null, refused: [{ code: "INVALID", message: t.catalog.picture.tooLarge, path: [] }] };
  }
  const { uploadPicture } = await ask(UPLOAD_PICTURE, { input: { gameId, data: await base64(file) } });
  return { picture: uploadPicture.picture, refused: uploadPicture.userErrors };
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  // All bytes at once are more arguments than a call takes.
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
