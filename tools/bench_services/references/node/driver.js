/** The queries by hand, with pg. */
import pg from 'pg';

const COLUMNS =
  'id, name, sku, price, stock, is_active AS "isActive", released_on::text AS "releasedOn", created_at AS "createdAt", updated_at AS "updatedAt"';
const LIST = `SELECT ${COLUMNS} FROM products ORDER BY created_at, id LIMIT $1 OFFSET $2`;
const COUNT = 'SELECT count(*)::int AS total FROM products';
const ONE = `SELECT ${COLUMNS} FROM products WHERE id = $1`;

// As many connections as the generated service keeps.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

export async function list(page, size) {
  const { rows } = await pool.query({ name: 'list', text: LIST, values: [size, (page - 1) * size] });
  const counted = await pool.query({ name: 'count', text: COUNT });
  return { items: rows, total: counted.rows[0].total, page, size };
}

export async function one(id) {
  const { rows } = await pool.query({ name: 'one', text: ONE, values: [id] });
  return rows[0];
}
