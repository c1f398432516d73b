import { parseConnectionUrl } from 'nodemailer/lib/shared/index.js';
import type { PoolOptions } from './smtp-pool.js';

const CONNECTIONS = 10;

/** `smtps://user:pass@host:465?maxConnections=5` as nodemailer reads it. */
export function poolOptions(url: string): PoolOptions {
  const { host, port, secure, auth, maxConnections, ...more } = parseConnectionUrl(url) as {
    host?: string;
    port?: number;
    secure?: boolean;
    auth?: { user: string; pass: string };
    maxConnections?: number;
  };
  return {
    host: host ?? 'localhost',
    port,
    secure: secure ?? false,
    auth,
    connections: maxConnections ?? CONNECTIONS,
    more,
  };
}
