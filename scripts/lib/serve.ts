/** A folder on localhost: what the demo and the end-to-end tests read. */

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/** A page made on the spot, before the folder is looked into. */
interface Page {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  /** `http://localhost:PORT`, no slash at the end. */
  readonly origin: string;
  /** Serves this page at the path (`/a.html`) from now on. */
  put(path: string, page: Page): void;
  close(): Promise<void>;
}

/** Serves the folder on a free port of localhost only. */
export async function serve(folder: string): Promise<Site> {
  const pages = new Map<string, Page>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = pages.get(path);
    if (page) {
      response.writeHead(page.status ?? 200, {
        'content-type': page.type ?? TYPES['.html'],
        ...page.headers,
      });
      response.end(page.body);
      return;
    }
    const file = normalize(join(folder, path));
    const inside = file.startsWith(normalize(folder) + sep);
    if (!inside || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { 'content-type': TYPES['.txt'] }).end('Not found');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    put: (path, page) => void pages.set(path, page),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
