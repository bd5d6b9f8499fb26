/** The methods that each route has, as the description of the API states them. */
import type { RequestHandler } from 'express';

import { toPattern } from './described-routes.js';
import { allowOnly } from './error-handler.js';

/** Refuses the methods that a route does not have. */
export function refuseOtherMethods(paths: Readonly<Record<string, object>>): RequestHandler {
  const routes = Object.entries(paths).map(([path, operations]) => {
    const methods = Object.keys(operations).map((method) => method.toUpperCase());
    return {
      pattern: toPattern(path),
      methods: new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods),
      refuse: allowOnly(...methods),
    };
  });
  return (request, response, next) => {
    const route = routes.find(({ pattern }) => pattern.test(request.path));
    if (route === undefined || route.methods.has(request.method)) next();
    else void route.refuse(request, response, next);
  };
}
