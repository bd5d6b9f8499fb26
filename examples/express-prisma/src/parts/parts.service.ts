/** The use cases of parts; rules of your own go here. */
import type { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import { partRepository } from './parts.repository.js';
import type { Part, PartCreate, PartQuery, PartUpdate } from './parts.schemas.js';

export type PartService = ResourceService<Part, PartCreate, PartUpdate, PartQuery>;

export const createPartService = (database: Database): PartService =>
  new ResourceService(database, partRepository, 'part');
