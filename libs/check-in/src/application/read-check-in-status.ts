import { Injectable } from '@nestjs/common';
import { isCheckInOpen } from '#contracts/check-in';
import { requireConference, type ConferenceRecord } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { inLanguage } from '../domain/words.js';
import { DoorStatus, type PointCounts } from '../persistence/door-status.js';
import { scanLineAnswer, type ScanLineAnswer } from './scan-line-answer.js';

const LAST_SCANS = 20;

export interface CheckInStatus {
  isOpen: boolean;
  registered: number;
  inside: number;
  conflicts: number;
  points: {
    pointId: string;
    name: string;
    entered: number;
    admitted: number;
    alreadyAdmitted: number;
    refused: number;
  }[];
  lastScans: ScanLineAnswer[];
  arrivals: { minute: string; persons: number }[];
  asOf: string;
}

@Injectable()
export class ReadCheckInStatus {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string): Promise<CheckInStatus> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'conference.read');
    const status = new DoorStatus(tx);
    const now = call.clock.now();
    const points = await status.points(conferenceId);
    return {
      ...(await status.counts(conferenceId)),
      isOpen: isOpen(conference, points, now),
      points: points.map((point) => ({
        pointId: point.id,
        name: inLanguage(call.language, point.name_zh, point.name_en),
        entered: point.entered,
        admitted: point.admitted,
        alreadyAdmitted: point.already_admitted,
        refused: point.refused,
      })),
      lastScans: (await status.lastScans(conferenceId, LAST_SCANS)).map((line) =>
        scanLineAnswer(call.language, line),
      ),
      arrivals: (await status.arrivals(conferenceId)).map(({ minute, persons }) => ({
        minute: minute.toISOString(),
        persons,
      })),
      asOf: now.toISOString(),
    };
  }
}

/** Open when at least one of its points is; one without points yet will get one without limits. */
function isOpen(conference: ConferenceRecord, points: readonly PointCounts[], now: Date): boolean {
  const windows = points.length > 0 ? points : [{ opens_at: null, closes_at: null }];
  return windows.some(({ opens_at, closes_at }) =>
    isCheckInOpen(
      {
        conferenceState: conference.state,
        startsAt: conference.startsAt,
        endsAt: conference.endsAt,
        pointOpensAt: opens_at,
        pointClosesAt: closes_at,
      },
      now,
    ),
  );
}
