/** The yardstick of Express: a bare route, and the same two queries by hand with pg. */
import express from 'express';
import pg from 'pg';

const COLUMNS =
  'id, name, sku, price, stock, is_active AS "isActive", released_on::text AS "releasedOn", created_at AS "createdAt", updated_at AS "updatedAt"';
const LIST = `SELECT ${COLUMNS} FROM products ORDER BY created_at, id LIMIT $1 OFFSET $2`;
const COUNT = 'SELECT count(*)::int AS total FROM products';
const ONE = `SELECT ${COLUMNS} FROM products WHERE id = $1`;

const app = express();
app.disable('x-powered-by').disable('etag');

app.get('/health/live', (request, response) => {
  response.json({ status: 'ok' });
});

if (process.argv[2] === 'driver') {
  // As many connections as the generated service keeps.
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  app.get('/api/v1/products', async (request, response) => {
    const [page, size] = [Number(request.query.page), Number(request.query.size)];
    const { rows } = await pool.query({ name: 'list', text: LIST, values: [size, (page - 1) * size] });
    const counted = await pool.query({ name: 'count', text: COUNT });
    response.json({ items: rows, total: counted.rows[0].total, page, size });
  });
  app.get('/api/v1/products/:id', async (request, response) => {
    const { rows } = await pool.query({ name: 'one', text: ONE, values: [request.params.id] });
    response.json(rows[0]);
  });
}

app.listen(Number(process.env.PORT));
