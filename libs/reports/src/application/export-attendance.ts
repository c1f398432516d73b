import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may } from '#contracts/actor';
import { defaultColumns, type ExportColumn } from '#contracts/reports/attendance-columns';
import { requireConference } from '#conferences';
import { writeCsv, writeXlsx } from '#documents/tables';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { AttendanceFilter } from '../domain/attendance-filter.js';
import { AttendanceSnapshot } from '../persistence/attendance-snapshot.js';
import { rowsSheet, wordsOf, type ExportSettings } from './attendance-sheets.js';
import { summarySheet } from './summary-sheet.js';

export interface ExportRequest extends AttendanceFilter {
  columns?: readonly ExportColumn[];
  language?: 'zh' | 'en';
  /** Mask contact data although the right to see it is held. */
  masked?: boolean;
}

export interface ExportedFile {
  name: string;
  /** For clients that read no UTF-8 names. */
  plainName: string;
  /** Pulled while the file is being sent; ending it early frees the database. */
  bytes: AsyncGenerator<Uint8Array>;
}

/** The report as a file, streamed at flat memory. Who took it, and whether contact data was in full, is on record. */
@Injectable()
export class ExportAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
  ) {}

  async run(
    call: Call,
    conferenceId: string,
    format: 'xlsx' | 'csv',
    { columns, language = call.language, masked = false, ...filter }: ExportRequest,
  ): Promise<ExportedFile> {
    const settings = await this.transactions.run(call, async (tx): Promise<ExportSettings> => {
      const conference = await requireConference(tx, call, conferenceId, 'reports.export');
      const scope = { conferenceId, campaignId: conference.campaignId };
      const chosen = columns && columns.length > 0 ? [...new Set(columns)] : defaultColumns;
      const isFull = !masked && may(call.actor, 'personal-data.read', scope);
      await recordAudit(tx, call, {
        action: isFull ? 'attendance.exported-in-full' : 'attendance.exported',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: {
          format,
          columns: chosen,
          language,
          figure: filter.figure ?? null,
          unit: filter.unit ?? null,
        },
      });
      return {
        conference,
        columns: chosen,
        language,
        isFull,
        isFiltered: Object.values(filter).some((value) => value !== undefined && value !== null),
        exportedAt: call.clock.now(),
        exportedBy: call.actor.kind === 'user' ? call.actor.name : '',
      };
    });
    const day = settings.exportedAt.toISOString().slice(0, 10);
    return {
      name: `${wordsOf(language).fileName}-${settings.conference.slug}-${day}.${format}`,
      plainName: `attendance-${settings.conference.slug}-${day}.${format}`,
      bytes: this.bytes(format, settings, filter),
    };
  }

  private async *bytes(
    format: 'xlsx' | 'csv',
    settings: ExportSettings,
    filter: AttendanceFilter,
  ): AsyncGenerator<Uint8Array> {
    const snapshot = await AttendanceSnapshot.open(this.dataSource, settings.conference.id, filter);
    try {
      const list = rowsSheet(settings, snapshot.batches());
      if (format === 'csv') yield* writeCsv(list);
      else yield* writeXlsx([summarySheet(settings, await snapshot.figures()), list]);
    } finally {
      await snapshot.close();
    }
  }
}
