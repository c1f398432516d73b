interface LogRecord {
  level?: number | string;
  msg?: string;
  message?: string;
  err?: { message?: string };
}

const noisy = new Set(['warn', 'warning', 'error', 'fatal']);

/** What a child's log line says when a person should see it (warnings and worse, pino's or plain), else undefined. */
export function warningIn(line: string): string | undefined {
  if (line.startsWith('{')) {
    try {
      const record = JSON.parse(line) as LogRecord;
      const loud = typeof record.level === 'number' ? record.level >= 40 : noisy.has(record.level ?? '');
      if (!loud) return undefined;
      const [said, cause] = [record.msg ?? record.message ?? '', record.err?.message ?? ''];
      return said.includes(cause) ? said : [said, cause].filter(Boolean).join(': ');
    } catch {
      // not JSON after all
    }
  }
  return /\b(WARN|ERROR|FATAL|Warning|\w*Error):?\s/.test(line) ? line.trim() : undefined;
}
