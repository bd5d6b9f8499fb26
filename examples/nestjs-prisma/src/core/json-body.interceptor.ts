/** Bodies of requests, for the handlers that take one. */
import { promisify } from 'node:util';

import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';

import { readBody } from './body.js';
import { ApiError } from './errors.js';
import { SETTINGS } from './parts.js';
import type { Settings } from './settings.js';

type Read = (request: Request, response: Response) => Promise<void>;

/** Reads JSON once it is known that a handler takes it, and that the caller may send it. */
@Injectable()
export class JsonBodyInterceptor implements NestInterceptor {
  private readonly readers: Read[];

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.readers = readBody(settings.MAX_BODY_BYTES).map((reader) => promisify(reader) as Read);
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    for (const read of this.readers) await read(request, http.getResponse<Response>());
    // Without a body, and without its length, there is nothing that was read.
    if (request.body === undefined) throw new ApiError('malformed_request', 'The body is empty.');
    return next.handle();
  }
}

/** Says that a handler takes JSON. */
export const TakesJson = (): MethodDecorator =>
  applyDecorators(UseInterceptors(JsonBodyInterceptor));
