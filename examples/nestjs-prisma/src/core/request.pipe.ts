/** Reads what a request sends by the rules of its class, or says what is wrong with it. */
import {
  type ArgumentMetadata,
  Injectable,
  type PipeTransform,
  ValidationPipe,
} from '@nestjs/common';
import type { ValidationError } from 'class-validator';

import { type ErrorDetail, refuse } from './errors.js';
import { isUuid } from './values.js';

@Injectable()
export class RequestPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      exceptionFactory: (errors) => refuse(errors.flatMap(describe)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && !isObject(value))
      throw refuse([{ field: 'body', message: 'must be an object' }]);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** Reads the id in the path of a request. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw refuse([{ field: 'id', message: 'must be a UUID' }]);
    return value.toLowerCase();
  }
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function describe({ property, constraints = {} }: ValidationError): ErrorDetail[] {
  if ('whitelistValidation' in constraints) return [{ field: property, message: 'is not known' }];
  return Object.values(constraints).map((message) => ({ field: property, message }));
}
