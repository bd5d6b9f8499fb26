/** What can be told of JSON before it is read. */
import { isUtf8 } from 'node:buffer';

import { ApiError } from './errors.js';

const MAX_DEPTH = 100;
const [QUOTE, BACKSLASH, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] =
  Buffer.from('"\\[]{}');

/** Refuses a body that is empty, that is no UTF-8, or that is nested so deep that it would take the stack of whoever reads it. */
export function checkJson(body: Uint8Array): void {
  if (body.length === 0) throw new ApiError('malformed_request', 'The body is empty.');
  if (!isUtf8(body)) throw new ApiError('malformed_request', 'The body is not UTF-8.');
  if (measureDepth(body) > MAX_DEPTH) {
    throw new ApiError('malformed_request', `The body is nested deeper than ${MAX_DEPTH} levels.`);
  }
}

function measureDepth(body: Uint8Array): number {
  let deepest = 0;
  let depth = 0;
  let isText = false;
  for (let place = 0; place < body.length; place++) {
    const byte = body[place];
    if (byte === BACKSLASH && isText) place++;
    else if (byte === QUOTE) isText = !isText;
    else if (isText) continue;
    else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) deepest = Math.max(deepest, ++depth);
    else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) depth--;
  }
  return deepest;
}
