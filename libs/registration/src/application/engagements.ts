import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';

/** What somebody has agreed to at a time, as another context knows it. */
export interface Engagement {
  startsAt: Date;
  endsAt: Date;
  /** «a meeting with …», to stand within a sentence. */
  wordsZh: string;
  wordsEn: string;
}

export interface EngagementSource {
  of(tx: Transaction, registrationId: string): Promise<Engagement[]>;
}

/** Who takes people's time tells here when; registration need not know them. */
@Injectable()
export class Engagements {
  private readonly sources: EngagementSource[] = [];

  register(source: EngagementSource): void {
    this.sources.push(source);
  }

  async of(tx: Transaction, registrationId: string): Promise<Engagement[]> {
    const all: Engagement[] = [];
    for (const source of this.sources) all.push(...(await source.of(tx, registrationId)));
    return all;
  }
}
