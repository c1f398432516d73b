import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { compareVersions } from '../../domain/timetable/compare-versions.js';
import type { TimetableComparisonView } from '../../http/timetable/timetable.view.js';
import { requireTimetable } from './keep-timetables.js';
import { ShowTimetable } from './show-timetable.js';

@Injectable()
export class CompareTimetables {
  constructor(
    private readonly transactions: Transactions,
    private readonly show: ShowTimetable,
  ) {}

  /** What is different in a version, seen from another of the same conference. */
  async run(call: Call, id: string, otherId: string): Promise<TimetableComparisonView> {
    const tx = this.transactions.reader;
    const { version, timetables } = await requireTimetable(tx, call, id, 'docking.read');
    const other = await timetables.find(otherId);
    if (!other) throw new DomainError('access.not-found');
    const [to, from] = [await this.show.view(tx, call, version), await this.show.view(tx, call, other)];
    return { items: compareVersions(from.pieces, to.pieces) };
  }
}
