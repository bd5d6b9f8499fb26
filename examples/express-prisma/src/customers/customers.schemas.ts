/** What the API takes and gives of customers. */
import { z } from 'zod';

import { inQuery, text } from '../core/fields.js';
import { pageOf, pageQuery } from '../core/paging.js';

/** A customer. */
export const customerSchema = z
  .object({
    id: z.string().meta({ format: 'uuid' }),
    name: z.string(),
    phone: z.string().nullable(),
    newsletter: z.boolean().nullable(),
    createdAt: z.string().meta({ format: 'date-time' }),
    updatedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Customer' });

export const customerCreateSchema = z
  .strictObject({
    name: text({ max: 120 }),
    phone: text({ max: 30 }).nullable().prefault(null),
    newsletter: z.boolean().nullable().prefault(false),
  })
  .meta({ id: 'CustomerCreate' });

export const customerUpdateSchema = z
  .strictObject({
    name: text({ max: 120 }).optional(),
    phone: text({ max: 30 }).nullable().optional(),
    newsletter: z.boolean().nullable().optional(),
  })
  .meta({ id: 'CustomerUpdate' });

export const customerPageSchema = pageOf(customerSchema).meta({ id: 'CustomerPage' });

export const customerQuerySchema = z.strictObject({
  ...pageQuery(['name', 'phone', 'newsletter', 'createdAt', 'updatedAt']),
  name: text({ max: 120 }).optional(),
  phone: text({ max: 30 }).optional(),
  newsletter: inQuery(z.boolean()).optional(),
});

export type Customer = z.infer<typeof customerSchema>;
export type CustomerCreate = z.infer<typeof customerCreateSchema>;
export type CustomerUpdate = z.infer<typeof customerUpdateSchema>;
export type CustomerQuery = z.infer<typeof customerQuerySchema>;
