/** Answers every error in the one form that all of them have. */
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

import { answerErrors } from './error-handler.js';

@Catch()
export class ErrorFilter implements ExceptionFilter {
  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    await answerErrors(
      error,
      http.getRequest<Request>(),
      http.getResponse<Response>(),
      http.getNext<NextFunction>(),
    );
  }
}
