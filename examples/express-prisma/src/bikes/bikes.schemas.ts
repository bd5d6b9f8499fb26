/** What the API takes and gives of bikes. */
import { z } from 'zod';

import { day, text, uuid } from '../core/fields.js';
import { pageOf, pageQuery } from '../core/paging.js';

/** A bike. */
export const bikeSchema = z
  .object({
    id: z.string().meta({ format: 'uuid' }),
    brand: z.string(),
    frameNumber: z.string(),
    boughtOn: z.string().meta({ format: 'date' }).nullable(),
    customerId: z.string().meta({ format: 'uuid' }),
    createdAt: z.string().meta({ format: 'date-time' }),
    updatedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Bike' });

export const bikeCreateSchema = z
  .strictObject({
    brand: text({ max: 255 }),
    frameNumber: text({ max: 40 }),
    boughtOn: day.nullable().prefault(null),
    customerId: uuid,
  })
  .meta({ id: 'BikeCreate' });

export const bikeUpdateSchema = z
  .strictObject({
    brand: text({ max: 255 }).optional(),
    frameNumber: text({ max: 40 }).optional(),
    boughtOn: day.nullable().optional(),
    customerId: uuid.optional(),
  })
  .meta({ id: 'BikeUpdate' });

export const bikePageSchema = pageOf(bikeSchema).meta({ id: 'BikePage' });

export const bikeQuerySchema = z.strictObject({
  ...pageQuery(['brand', 'frameNumber', 'boughtOn', 'createdAt', 'updatedAt']),
  brand: text({ max: 255 }).optional(),
  frameNumber: text({ max: 40 }).optional(),
  boughtOn: day.optional(),
  customerId: uuid.optional(),
});

export type Bike = z.infer<typeof bikeSchema>;
export type BikeCreate = z.infer<typeof bikeCreateSchema>;
export type BikeUpdate = z.infer<typeof bikeUpdateSchema>;
export type BikeQuery = z.infer<typeof bikeQuerySchema>;
