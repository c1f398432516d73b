import type { ConferenceRecord } from '#conferences';
import type { Breakdown } from '../domain/attendance.js';
import type { AttendanceFigures, MinuteOfArrivals, UnitFigures } from '../persistence/attendance-figures.js';

export interface BreakdownAnswer extends UnitFigures {
  /** The participant type, qualification or district; `none` where there is none. */
  key: string;
}

export interface AttendanceAnswer extends UnitFigures {
  conferenceId: string;
  titleZh: string;
  titleEn: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  isFinal: boolean;
  asOf: string;
  byParticipantType: BreakdownAnswer[];
  byQualification: BreakdownAnswer[];
  byDistrict: BreakdownAnswer[];
  arrivals: { minute: string; persons: number; enterprises: number }[];
}

export function attendanceAnswer(
  conference: ConferenceRecord,
  { total, by }: AttendanceFigures,
  arrivals: readonly MinuteOfArrivals[],
  now: Date,
): AttendanceAnswer {
  const rows = (breakdown: Breakdown): BreakdownAnswer[] =>
    by[breakdown].map(({ key, figures }) => ({ key, ...figures }));
  return {
    conferenceId: conference.id,
    titleZh: conference.titleZh,
    titleEn: conference.titleEn,
    startsAt: conference.startsAt.toISOString(),
    endsAt: conference.endsAt.toISOString(),
    timeZone: conference.timeZone,
    isFinal: conference.endsAt <= now || ['concluded', 'archived'].includes(conference.state),
    asOf: now.toISOString(),
    ...total,
    byParticipantType: rows('participantType'),
    byQualification: rows('qualification'),
    byDistrict: rows('district'),
    arrivals: arrivals.map(({ minute, ...counts }) => ({ minute: minute.toISOString(), ...counts })),
  };
}
