import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import { TimelineSources, type TimelineEntry, type TimelineSource } from '#registration';
import { scansOfRegistration } from '../persistence/scans-of-registration.js';

/** Puts a person's scans into the timeline of the registration. */
@Injectable()
export class TellScans implements TimelineSource, OnModuleInit {
  constructor(private readonly timeline: TimelineSources) {}

  onModuleInit(): void {
    this.timeline.register(this);
  }

  async of(tx: Transaction, registrationId: string): Promise<TimelineEntry[]> {
    const scans = await scansOfRegistration(tx, registrationId);
    return scans.map((scan) => ({
      at: scan.happened_at,
      kind: 'scan' as const,
      what: `scan.${scan.verdict}`,
      actor: scan.user_id && `user:${scan.user_id}`,
      details: {
        pointZh: scan.point_zh,
        pointEn: scan.point_en || scan.point_zh,
        method: scan.method,
        reason: scan.reason,
        device: scan.device_label,
        annulledAt: scan.annulled_at?.toISOString() ?? null,
        annulledReason: scan.annulled_reason,
      },
    }));
  }
}
