/** The id by which a request is found in the logs. */
import { randomUUID } from 'node:crypto';

const PATTERN = /^[A-Za-z0-9._-]{1,128}$/;

/** Takes the caller's id where it is a plain one, and makes one where it is not. */
export function chooseRequestId(sent: string | string[] | undefined): string {
  return typeof sent === 'string' && PATTERN.test(sent) ? sent : randomUUID();
}
