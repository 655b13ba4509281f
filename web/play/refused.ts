/** The server refused it; the message is for the reader. */
export class Refused extends Error {}

/** Throws Refused with the first of a payload's userErrors. */
export function refuse(payload: { userErrors: { message: string }[] }): void {
  const [error] = payload.userErrors;
  if (error) throw new Refused(error.message);
}
