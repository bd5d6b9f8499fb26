/** A way to the database of the tests that can fall silent, as networks do. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

import { USUAL_PORT } from './database.js';

export class Relay {
  private readonly sockets = new Set<Socket>();

  private constructor(
    /** Where the database is, by this way. */
    readonly url: string,
    private readonly stop: () => void,
  ) {}

  static async open(target: string): Promise<Relay> {
    const url = new URL(target);
    const [host, port] = [url.hostname, Number(url.port || USUAL_PORT)];
    const server = createServer((near) => {
      const far = connect(port, host);
      for (const socket of [near, far]) {
        relay.sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => relay.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    const relay = new Relay(url.href, () => server.close());
    return relay;
  }

  /** Passes nothing on any more, and closes nothing. */
  fallSilent(): void {
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.stop();
  }
}
