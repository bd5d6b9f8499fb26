/** How many requests one client address may make in a minute. */
import type { RequestHandler } from 'express';
import { type Options, rateLimit } from 'express-rate-limit';

import { ApiError } from './errors.js';
import type { Settings } from './settings.js';

const MINUTE = 60_000;

/** What every limit has: how long it counts, and how it refuses. */
export const PER_MINUTE = {
  windowMs: MINUTE,
  standardHeaders: false,
  legacyHeaders: false,
  // Whom to believe is said by TRUSTED_PROXIES; others may send the header as they like.
  validate: { xForwardedForHeader: false },
  handler: (request, _response, next) => {
    const { rateLimit: state } = request as typeof request & { rateLimit: { resetTime?: Date } };
    const end = state.resetTime?.getTime() ?? Date.now() + MINUTE;
    const seconds = Math.max(1, Math.ceil((end - Date.now()) / 1000));
    next(
      new ApiError('rate_limited', 'Too many requests.', [], { 'Retry-After': String(seconds) }),
    );
  },
} satisfies Partial<Options>;

/** How many bits of an address of IPv6 say who it is: who has a network has all of its addresses. */
export const NETWORK_BITS = 64;

export function limitRate(settings: Pick<Settings, 'RATE_LIMIT_PER_MINUTE'>): RequestHandler {
  return rateLimit({
    ...PER_MINUTE,
    limit: settings.RATE_LIMIT_PER_MINUTE,
    skip: (request) => settings.RATE_LIMIT_PER_MINUTE === 0 || request.path.startsWith('/health/'),
    ipv6Subnet: NETWORK_BITS,
  });
}
