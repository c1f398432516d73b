/** Read and checked by prepare/settings.mjs. */
export interface StartSettings {
  root: string;
  port: number;
  host: string;
  baseUrl: string;
  dataDir: string;
  databaseUrl?: string;
  demo: boolean;
  demoPassword?: string;
  ownMailServer: boolean;
}

/** A process by its number and what tells it from a later one with the same number. */
export interface ProcessRecord {
  pid: number;
  identity?: string;
}

export interface StepVoice {
  /** What is going on now; replaces what was said before. */
  progress(text: string): void;
  /** A line that stays. */
  note(text: string): void;
}

/** What prepare/start-zijin.mjs hands over. */
export interface StartTools {
  step<T>(title: string, work: (voice: StepVoice) => Promise<T>): Promise<T>;
  /** The first wish to stop. */
  stop: AbortSignal;
  /** The second one: at once. */
  force: AbortSignal;
  processRecord(pid: number): ProcessRecord;
  /** Tells the next start what to end should this one be killed. */
  recordChildren(children: ProcessRecord[]): void;
  /** Milliseconds since the epoch when the person said "start". */
  since: number;
}
