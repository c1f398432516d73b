import { totalmem } from 'node:os';

const mebibyte = 1024 * 1024;

/** Settings for a small computer that also runs the application. TCP only: socket paths may not pass 100 bytes. */
export function serverSettings(port: number, extra: Record<string, string>): string[] {
  const buffers = Math.max(32, Math.min(256, Math.floor(totalmem() / mebibyte / 8)));
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: `${buffers}MB`,
    max_wal_size: '512MB',
    // Parallel plans need /dev/shm, which containers keep small, and gain little on two cores.
    max_parallel_workers_per_gather: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...extra,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
