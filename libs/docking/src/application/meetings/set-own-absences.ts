import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import type { OwnAbsencesDto } from '../../http/meetings/own-meetings.dto.js';
import type { OwnMeetingsView } from '../../http/meetings/own-meetings.view.js';
import { Absence } from '../../persistence/meetings/absence.entity.js';
import { BusyTimes } from './busy-times.js';
import { ownMeetings } from './own-meetings.js';
import { ownPerson, requireConfirmed } from './own-person.js';

export interface AbsenceWish {
  startsAt: string;
  endsAt: string;
  words?: string | null;
}

/** «I arrive at half past ten»: when a person cannot meet. Those the organisers put down stay. */
@Injectable()
export class SetOwnAbsences {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  run(call: Call, { token, absences }: OwnAbsencesDto): Promise<OwnMeetingsView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownPerson(tx, call, token, 'change');
      requireConfirmed(own.person);
      await writeAbsences(tx, own.person.id, absences, 'participant', own.conference);
      await recordAudit(tx, call, {
        action: 'meeting-absences.set',
        subject: { kind: 'registration', id: own.person.id },
        scopeId: own.conference.id,
        details: { count: absences.length },
      });
      return ownMeetings(tx, call, own, this.busyTimes);
    });
  }
}

/** Puts these in place of those that this side has said before. @throws DomainError input.invalid */
export async function writeAbsences(
  tx: Transaction,
  registrationId: string,
  absences: readonly AbsenceWish[],
  by: Absence['by'],
  conference: { startsAt: Date; endsAt: Date },
): Promise<void> {
  const spans = absences.map(({ startsAt, endsAt, words }) => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    words: words ?? '',
  }));
  const faults = spans.flatMap(({ startsAt, endsAt }, at): FieldFault[] => {
    const field = `absences.${at}.endsAt`;
    if (endsAt <= startsAt) return [{ field, code: 'meetings.time-order' }];
    return endsAt <= conference.startsAt || startsAt >= conference.endsAt
      ? [{ field, code: 'meetings.outside-conference' }]
      : [];
  });
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
  await tx.delete(Absence, { registrationId, by });
  if (spans.length > 0)
    await tx.insert(
      Absence,
      spans.map((span) => ({ id: newId(), registrationId, by, ...span })),
    );
}
