/** The use cases of repairs; rules of your own go here. */
import type { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import { repairRepository } from './repairs.repository.js';
import type { Repair, RepairCreate, RepairQuery, RepairUpdate } from './repairs.schemas.js';

export type RepairService = ResourceService<Repair, RepairCreate, RepairUpdate, RepairQuery>;

export const createRepairService = (database: Database): RepairService =>
  new ResourceService(database, repairRepository, 'repair');
