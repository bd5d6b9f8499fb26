/** What the API takes and gives of parts. */
import { z } from 'zod';

import { decimal, inQuery, integer, text, wholeNumber } from '../core/fields.js';
import { pageOf, pageQuery } from '../core/paging.js';

/** A part. */
export const partSchema = z
  .object({
    id: z.string().meta({ format: 'uuid' }),
    sku: z.string(),
    label: z.string(),
    price: z.string(),
    stock: wholeNumber,
    createdAt: z.string().meta({ format: 'date-time' }),
    updatedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Part' });

export const partCreateSchema = z
  .strictObject({
    sku: text({ max: 16 }),
    label: text({ max: 255 }),
    price: decimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99' }),
    stock: integer(0),
  })
  .meta({ id: 'PartCreate' });

export const partUpdateSchema = z
  .strictObject({
    sku: text({ max: 16 }).optional(),
    label: text({ max: 255 }).optional(),
    price: decimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99' }).optional(),
    stock: integer(0).optional(),
  })
  .meta({ id: 'PartUpdate' });

export const partPageSchema = pageOf(partSchema).meta({ id: 'PartPage' });

export const partQuerySchema = z.strictObject({
  ...pageQuery(['sku', 'label', 'price', 'stock', 'createdAt', 'updatedAt']),
  sku: text({ max: 16 }).optional(),
  label: text({ max: 255 }).optional(),
  price: decimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99' }).optional(),
  stock: inQuery(integer(0)).optional(),
});

export type Part = z.infer<typeof partSchema>;
export type PartCreate = z.infer<typeof partCreateSchema>;
export type PartUpdate = z.infer<typeof partUpdateSchema>;
export type PartQuery = z.infer<typeof partQuerySchema>;
