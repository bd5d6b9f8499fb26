/** The connections of callers when the service stops. */
import type { Server } from 'node:http';

import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

const SHUTDOWN_MS = 25_000;
const SWEEP_MS = 100;

@Injectable()
export class Connections implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Sees to it that requests in flight are all that a stop waits for. */
  beforeApplicationShutdown(): void {
    // A command of the service listens to nobody.
    if (!this.host.listening) return;
    const server = this.host.httpAdapter.getHttpServer() as Server;
    // A connection is kept for a next request, which will not come here.
    setInterval(() => {
      server.closeIdleConnections();
    }, SWEEP_MS).unref();
    // Whoever takes longer than this is cut off.
    setTimeout(() => {
      server.closeAllConnections();
    }, SHUTDOWN_MS).unref();
  }
}
