/** The yardstick of Express: a bare route, and the queries that a module beside this one makes, if one is named. */
import express from 'express';

const app = express();
app.disable('x-powered-by').disable('etag');

app.get('/health/live', (request, response) => {
  response.json({ status: 'ok' });
});

if (process.argv[2]) {
  const { list, one } = await import(`./${process.argv[2]}.js`);
  app.get('/api/v1/products', async (request, response) => {
    response.json(await list(Number(request.query.page), Number(request.query.size)));
  });
  app.get('/api/v1/products/:id', async (request, response) => {
    response.json(await one(request.params.id));
  });
}

app.listen(Number(process.env.PORT));
