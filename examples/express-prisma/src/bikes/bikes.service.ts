/** The use cases of bikes; rules of your own go here. */
import type { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import { bikeRepository } from './bikes.repository.js';
import type { Bike, BikeCreate, BikeQuery, BikeUpdate } from './bikes.schemas.js';

export type BikeService = ResourceService<Bike, BikeCreate, BikeUpdate, BikeQuery>;

export const createBikeService = (database: Database): BikeService =>
  new ResourceService(database, bikeRepository, 'bike');
