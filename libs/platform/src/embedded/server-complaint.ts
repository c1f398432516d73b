import { StartRefused, explainFileError } from './start-refused.error.js';

export type Complaint = 'port-taken' | 'leftover-backends' | StartRefused;

interface Places {
  cluster: string;
  dataDir: string;
  log: string;
}

const damaged =
  /incompatible|is not a valid data directory|could not (open|read|access|find)|checksum|invalid (primary )?checkpoint|invalid magic|bogus data|contains invalid|PANIC|unexpected data|does not exist|could not load|configuration file ".*" contains errors/i;

/** Reads what initdb or postgres wrote before it gave up. `port-taken` and `leftover-backends` pass by themselves. */
export function readComplaint(output: string, { cluster, dataDir, log }: Places): Complaint {
  const line = output.match(/(?:FATAL|PANIC|error|ERROR):\s+(.*)/)?.[1] ?? output.trim().split('\n').at(-1);
  const said = (line ?? '').replace(/^(postgres: |but )/, '');
  if (/Address already in use|could not create any TCP\/IP sockets/.test(output)) return 'port-taken';
  if (/pre-existing shared memory block|lock file ".*" already exists/.test(output))
    return 'leftover-backends';
  const systemCode =
    (/No space left on device/.test(output) && 'ENOSPC') ||
    (/Disk quota exceeded/.test(output) && 'EDQUOT') ||
    (/Read-only file system/.test(output) && 'EROFS') ||
    (/Permission denied|Operation not permitted|has (wrong ownership|invalid permissions)/.test(output) &&
      'EACCES');
  if (systemCode) return explainFileError({ code: systemCode }, dataDir) as StartRefused;
  if (/error while loading shared libraries|Library not loaded/.test(output)) {
    return new StartRefused(
      `PostgreSQL lacks a library (${said}): delete node_modules and run npm start again.`,
    );
  }
  if (/Cannot allocate memory|could not map anonymous shared memory/.test(output)) {
    return new StartRefused(
      'There is too little memory for PostgreSQL: close other programs and start again.',
    );
  }
  if (/initialized by PostgreSQL version/.test(output)) {
    return new StartRefused(
      `The database in ${cluster} was made by another PostgreSQL version: go back to the Zijin version that made it, or restore a backup into an empty DATA_DIR.`,
    );
  }
  if (damaged.test(output)) {
    return new StartRefused(
      `The database in ${cluster} is damaged (${said}): restore a backup, or move ${dataDir} away to start empty.`,
    );
  }
  return new StartRefused(`PostgreSQL did not start (${said || 'no message'}): ${log} tells more.`);
}
