import { resolve } from 'node:path';
import { eventually, startChild, type Child } from './children.js';
import { freePort } from './ports.js';

const root = resolve(import.meta.dirname, '../..');
const main = (app: string): string => resolve(root, `dist/apps/${app}/src/main.js`);

export interface ConferenceProcess extends Child {
  url: string;
}

const settings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'test',
  ...env,
});

/** The built HTTP process, ready for requests. */
export async function startConference(env: NodeJS.ProcessEnv): Promise<ConferenceProcess> {
  const port = env.PORT ?? String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = startChild(process.execPath, ['--enable-source-maps', main('conference')], {
    cwd: root,
    env: settings({ HOST: '127.0.0.1', BASE_URL: url, ...env, PORT: port }),
  });
  await eventually(
    'conference process ready',
    async () => {
      if (child.process.exitCode !== null) throw new Error(`conference process ended:\n${child.output()}`);
      const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
      return answer?.ok ? true : undefined;
    },
    60_000,
  );
  return { ...child, url };
}

/** The built job process, working. */
export async function startWorker(env: NodeJS.ProcessEnv): Promise<Child> {
  const child = startChild(process.execPath, ['--enable-source-maps', main('worker')], {
    cwd: root,
    env: settings(env),
  });
  await eventually(
    'worker ready',
    () => {
      if (child.process.exitCode !== null) throw new Error(`worker ended:\n${child.output()}`);
      return child.output().includes('worker ready') ? true : undefined;
    },
    60_000,
  );
  return child;
}
