import type { ScanRequest } from '../../api/check-in.js';

const key = (conferenceId: string): string => `zijin.unsent-scans.${conferenceId}`;

/** Scans whose answer never came, oldest first; kept on the device until the server has answered them. */
export class UnsentScans {
  private scans: readonly ScanRequest[];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly conferenceId: string) {
    this.scans = this.read();
  }

  readonly all = (): readonly ScanRequest[] => this.scans;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(scan: ScanRequest): void {
    this.write([...this.scans, scan]);
  }

  remove(nonce: string): void {
    this.write(this.scans.filter((scan) => scan.nonce !== nonce));
  }

  private read(): ScanRequest[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key(this.conferenceId)) ?? '[]');
      return Array.isArray(kept) ? (kept as ScanRequest[]) : [];
    } catch {
      return [];
    }
  }

  private write(scans: readonly ScanRequest[]): void {
    this.scans = scans;
    try {
      localStorage.setItem(key(this.conferenceId), JSON.stringify(scans));
    } catch {
      // storage full or refused: they are kept as long as this page is open
    }
    this.listeners.forEach((listener) => listener());
  }
}
