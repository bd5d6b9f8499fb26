/** The documents that the service gives about itself: for programs, and for people. */
import express, { Router } from 'express';
import swagger from 'swagger-ui-dist';

import { allowOnly } from './error-handler.js';

const TITLE = 'Tickets theatre api';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${TITLE}</title><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="api"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>
`;
const START = "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api' });\n";

export function docsRoutes(document: object): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router
    .route('/openapi.json')
    .get((_request, response) => {
      response.json(document);
    })
    .all(allowOnly('GET'));
  router
    .route('/docs')
    .get((_request, response) => {
      response.set('Content-Security-Policy', POLICY).type('html').send(PAGE);
    })
    .all(allowOnly('GET'));
  router.get('/docs/start.js', (_request, response) => {
    response.type('js').send(START);
  });
  router.use(
    '/docs',
    express.static(swagger.getAbsoluteFSPath(), { index: false, redirect: false }),
  );
  return router;
}
