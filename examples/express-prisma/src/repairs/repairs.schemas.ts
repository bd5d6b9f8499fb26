/** What the API takes and gives of repairs. */
import { z } from 'zod';

import { decimal, ids, moment, text, uuid } from '../core/fields.js';
import { pageOf, pageQuery } from '../core/paging.js';

/** A repair. */
export const repairSchema = z
  .object({
    id: z.string().meta({ format: 'uuid' }),
    title: z.string(),
    status: z.enum(['waiting', 'in progress', 'done']).nullable(),
    estimate: z.string().nullable(),
    notes: z.string().nullable(),
    promisedAt: z.string().meta({ format: 'date-time' }).nullable(),
    bikeId: z.string().meta({ format: 'uuid' }),
    partIds: z.array(z.string().meta({ format: 'uuid' })),
    createdAt: z.string().meta({ format: 'date-time' }),
    updatedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Repair' });

export const repairCreateSchema = z
  .strictObject({
    title: text({ max: 255 }),
    status: z.enum(['waiting', 'in progress', 'done']).nullable().prefault('waiting'),
    estimate: decimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99' })
      .nullable()
      .prefault(null),
    notes: text({ max: 65535 }).nullable().prefault(null),
    promisedAt: moment.nullable().prefault(null),
    bikeId: uuid,
    partIds: ids.default([]),
  })
  .meta({ id: 'RepairCreate' });

export const repairUpdateSchema = z
  .strictObject({
    title: text({ max: 255 }).optional(),
    status: z.enum(['waiting', 'in progress', 'done']).nullable().optional(),
    estimate: decimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99' })
      .nullable()
      .optional(),
    notes: text({ max: 65535 }).nullable().optional(),
    promisedAt: moment.nullable().optional(),
    bikeId: uuid.optional(),
    partIds: ids.optional(),
  })
  .meta({ id: 'RepairUpdate' });

export const repairPageSchema = pageOf(repairSchema).meta({ id: 'RepairPage' });

export const repairQuerySchema = z.strictObject({
  ...pageQuery(['title', 'status', 'estimate', 'promisedAt', 'createdAt', 'updatedAt']),
  title: text({ max: 255 }).optional(),
  status: z.enum(['waiting', 'in progress', 'done']).optional(),
  estimate: decimal({ precision: 12, scale: 2, minimum: '0', maximum: '9999999999.99' }).optional(),
  promisedAt: moment.optional(),
  bikeId: uuid.optional(),
});

export type Repair = z.infer<typeof repairSchema>;
export type RepairCreate = z.infer<typeof repairCreateSchema>;
export type RepairUpdate = z.infer<typeof repairUpdateSchema>;
export type RepairQuery = z.infer<typeof repairQuerySchema>;
