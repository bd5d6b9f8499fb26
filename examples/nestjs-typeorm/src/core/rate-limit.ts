/** How many requests one client address may make in a minute. */
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';

import { ApiError } from './errors.js';
import type { Settings } from './settings.js';

const MINUTE = 60_000;

export function limitRate(settings: Pick<Settings, 'RATE_LIMIT_PER_MINUTE'>): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: settings.RATE_LIMIT_PER_MINUTE,
    skip: (request) => settings.RATE_LIMIT_PER_MINUTE === 0 || request.path.startsWith('/health/'),
    // Who has a network of IPv6 has all of its addresses.
    ipv6Subnet: 64,
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
  });
}
