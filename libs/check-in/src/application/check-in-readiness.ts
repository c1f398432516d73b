import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ConferenceReadiness,
  readinessItem,
  type ConferenceRecord,
  type ReadinessCheck,
  type ReadinessItem,
} from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { coversConference } from '../domain/covers-conference.js';
import { CheckInPoints } from '../persistence/check-in-points.js';

/** Whether the door can open: points, and their hours. */
@Injectable()
export class CheckInReadiness implements ReadinessCheck, OnModuleInit {
  constructor(private readonly readiness: ConferenceReadiness) {}

  onModuleInit(): void {
    this.readiness.register(this);
  }

  async check(tx: Transaction, _call: Call, conference: ConferenceRecord): Promise<ReadinessItem[]> {
    const points = await new CheckInPoints(tx).ofConference(conference.id);
    return [
      readinessItem('day', 'check-in-point', 'check-in-points', points.length > 0),
      readinessItem(
        'day',
        'check-in-hours',
        'check-in-points',
        points.length > 0 ? coversConference(points, conference) : null,
      ),
    ];
  }
}
