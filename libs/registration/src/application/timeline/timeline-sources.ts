import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';

/** Something that happened to a registration, as another context knows it. */
export interface TimelineEntry {
  at: Date;
  kind: 'scan';
  what: string;
  /** `user:<id>`, `visitor` or `system:<name>`; null where nobody is known. */
  actor: string | null;
  details: Record<string, unknown>;
}

export interface TimelineSource {
  of(tx: Transaction, registrationId: string): Promise<TimelineEntry[]>;
}

/** Who hangs on registrations tells here what happened to one; registration need not know them. */
@Injectable()
export class TimelineSources {
  private readonly sources: TimelineSource[] = [];

  register(source: TimelineSource): void {
    this.sources.push(source);
  }

  async of(tx: Transaction, registrationId: string): Promise<TimelineEntry[]> {
    const entries: TimelineEntry[] = [];
    for (const source of this.sources) entries.push(...(await source.of(tx, registrationId)));
    return entries;
  }
}
