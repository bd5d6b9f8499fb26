/** The use cases of customers; rules of your own go here. */
import type { Database } from '../core/database.js';
import { ResourceService } from '../core/resource-service.js';
import { customerRepository } from './customers.repository.js';
import type {
  Customer,
  CustomerCreate,
  CustomerQuery,
  CustomerUpdate,
} from './customers.schemas.js';

export type CustomerService = ResourceService<
  Customer,
  CustomerCreate,
  CustomerUpdate,
  CustomerQuery
>;

export const createCustomerService = (database: Database): CustomerService =>
  new ResourceService(database, customerRepository, 'customer');
