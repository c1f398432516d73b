import { resolve } from 'node:path';

import { StartRefused } from './refusal.mjs';

/** The settings that `npm start` itself needs; the processes it starts read and check the rest. */
export function readSettings(env, root) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StartRefused(
      `PORT is "${env.PORT}" and must be a number from 1 to 65535: for example PORT=3000.`,
    );
  }
  const baseUrl = env.BASE_URL || `http://localhost:${port}`;
  if (!/^https?:$/.test(URL.canParse(baseUrl) ? new URL(baseUrl).protocol : '')) {
    throw new StartRefused(
      `BASE_URL is "${baseUrl}" and must be a web address: for example https://zijin.example.cn.`,
    );
  }
  return {
    root,
    port,
    host: env.HOST || '127.0.0.1',
    baseUrl: baseUrl.replace(/\/+$/, ''),
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    demo: !['0', 'false', 'no', 'off'].includes((env.DEMO ?? '').toLowerCase()),
    demoPassword: env.DEMO_PASSWORD || undefined,
    ownMailServer: Boolean(env.SMTP_URL),
  };
}
