import { appendFile, rename, stat } from 'node:fs/promises';

const largestBytes = 10 * 1024 * 1024;

/** Appends in order and keeps one older file; a full disk must not take down what is being logged. */
export class LogFile {
  private last: Promise<void> = Promise.resolve();
  private bytes: number | undefined;

  constructor(readonly path: string) {}

  write(text: string): void {
    this.last = this.last.then(() => this.append(text)).catch(() => undefined);
  }

  private async append(text: string): Promise<void> {
    this.bytes ??= await stat(this.path)
      .then((file) => file.size)
      .catch(() => 0);
    if (this.bytes > largestBytes) {
      await rename(this.path, `${this.path}.1`);
      this.bytes = 0;
    }
    await appendFile(this.path, text, { mode: 0o600 });
    this.bytes += Buffer.byteLength(text);
  }
}
