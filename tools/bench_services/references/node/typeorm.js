/** The queries by TypeORM, with nothing around them: what of the service's time is TypeORM's own. */
import { DataSource } from 'typeorm';

import { ProductEntity } from '../dist/products/products.entity.js';

const source = new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  entities: [ProductEntity],
  poolSize: 10,
});
await source.initialize();
const products = source.getRepository(ProductEntity);

export async function list(page, size) {
  const [items, total] = await products.findAndCount({
    order: { createdAt: 'ASC', id: 'ASC' },
    skip: (page - 1) * size,
    take: size,
  });
  return { items, total, page, size };
}

export function one(id) {
  return products.findOneBy({ id });
}
