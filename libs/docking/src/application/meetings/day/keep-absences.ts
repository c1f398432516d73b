import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { PersonAbsencesDto } from '../../../http/meetings/day.dto.js';
import type { PersonAbsencesView } from '../../../http/meetings/day.view.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import { People } from '../../../persistence/meetings/people.js';
import { spanView } from '../own-meetings.js';
import { writeAbsences } from '../set-own-absences.js';

/** When somebody cannot meet, as the organisers know; what the person said stands beside it. */
@Injectable()
export class KeepAbsences {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string, registrationId: string): Promise<PersonAbsencesView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    await requirePerson(tx, conferenceId, registrationId);
    return view(tx, conferenceId, registrationId);
  }

  set(
    call: Call,
    conferenceId: string,
    registrationId: string,
    { absences }: PersonAbsencesDto,
  ): Promise<PersonAbsencesView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'docking.edit');
      await requirePerson(tx, conferenceId, registrationId);
      await new People(tx).hold(registrationId);
      await writeAbsences(tx, registrationId, absences, 'organiser', conference);
      await recordAudit(tx, call, {
        action: 'meeting-absences.set',
        subject: { kind: 'registration', id: registrationId },
        scopeId: conferenceId,
        details: { count: absences.length },
      });
      return view(tx, conferenceId, registrationId);
    });
  }
}

async function requirePerson(tx: Transaction, conferenceId: string, registrationId: string): Promise<void> {
  const person = await new People(tx).find(registrationId);
  if (person?.conferenceId !== conferenceId) throw new DomainError('access.not-found');
}

async function view(
  tx: Transaction,
  conferenceId: string,
  registrationId: string,
): Promise<PersonAbsencesView> {
  const absences = await new Grounds(tx, conferenceId).absencesOf([registrationId]);
  return { items: absences.map(({ words, by, ...span }) => ({ ...spanView(span), words, by })) };
}
