import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { requireConference } from '#conferences';
import type { Call, Language } from '#platform/call';
import { Transactions } from '#platform/database';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import { maskEmail, maskMobile } from '#platform/text';
import type { AttendanceFilter } from '../domain/attendance-filter.js';
import { AttendancePages } from '../persistence/attendance-pages.js';
import type { AttendanceRow } from '../persistence/attendance-row.js';

export interface AttendanceRowAnswer {
  registrationId: string;
  name: string;
  title: string | null;
  participantType: AttendanceRow['participant_type'];
  organisationId: string;
  organisation: string;
  organisationKind: AttendanceRow['organisation_kind'];
  qualification: AttendanceRow['qualification'];
  district: string | null;
  industry: string | null;
  mobile: string | null;
  email: string | null;
  source: AttendanceRow['source'];
  state: AttendanceRow['state'];
  registeredAt: string;
  attendance: AttendanceRow['attendance'];
  enterpriseAttendance: AttendanceRow['enterprise_attendance'];
  firstEntryAt: string | null;
  firstPoint: string | null;
  isLate: boolean;
  isWalkIn: boolean;
}

export interface AttendanceRowsAnswer {
  items: AttendanceRowAnswer[];
  nextCursor: string | null;
  persons: number;
  enterprises: number;
}

/** The rows behind a figure, page by page; contact data masked, whoever looks. */
@Injectable()
export class ListAttendanceRows {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    conferenceId: string,
    { limit, cursor, ...filter }: AttendanceFilter & { limit: number; cursor?: string },
  ): Promise<AttendanceRowsAnswer> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'reports.read');
    const pages = new AttendancePages(tx);
    const rows = await pages.page(conferenceId, filter, { limit: limit + 1, after: keyOf(cursor) });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => rowAnswer(call.language, row)),
      nextCursor: last ? encodeCursor([last.sort_key, last.organisation_id, last.name, last.id]) : null,
      ...(await pages.totals(conferenceId, filter)),
    };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws DomainError input.unreadable for a cursor of another list */
function keyOf(cursor: string | undefined): string[] | null {
  const key = decodeCursor(cursor)?.map(String) ?? null;
  if (key && (key.length !== 4 || !UUID.test(key[1]!) || !UUID.test(key[3]!)))
    throw new DomainError('input.unreadable');
  return key;
}

const rowAnswer = (language: Language, row: AttendanceRow): AttendanceRowAnswer => ({
  registrationId: row.id,
  name: row.name,
  title: row.title,
  participantType: row.participant_type,
  organisationId: row.organisation_id,
  organisation: (language === 'en' && row.organisation_en) || row.organisation_zh,
  organisationKind: row.organisation_kind,
  qualification: row.qualification,
  district: row.district,
  industry: row.industry,
  mobile: row.mobile && maskMobile(row.mobile),
  email: row.email && maskEmail(row.email),
  source: row.source,
  state: row.state,
  registeredAt: row.registered_at.toISOString(),
  attendance: row.attendance,
  enterpriseAttendance: row.enterprise_attendance,
  firstEntryAt: row.entered_at?.toISOString() ?? null,
  firstPoint: (language === 'en' && row.point_en) || row.point_zh,
  isLate: row.is_late,
  isWalkIn: row.is_walk_in,
});
