import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { lockPlaces, requireConference } from '#conferences';
import { findOrganisations } from '#organisations';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { Places } from '../domain/admission.js';
import type { Registration } from '../persistence/registration.entity.js';
import { Registrations } from '../persistence/registrations.js';
import { Tickets } from '../persistence/tickets.js';
import { importedRegistration, type ImportRow } from './imported-registration.js';
import { writeTo } from './write-mails.js';

const CHUNK = 500;

export interface ImportRequest {
  conferenceId: string;
  rows: readonly ImportRow[];
  /** Whether each gets the mail about where the registration stands. */
  notify: boolean;
}

export interface ImportOutcome {
  confirmed: number;
  waitlisted: number;
  pending: number;
  /** Were on the list already, or stood in the rows twice. */
  unchanged: number;
  /** In the order of the rows; null where unchanged. */
  ids: (string | null)[];
}

/**
 * Many registrations at once, all or nothing, in the order of the rows: places first, then the waiting list. The same
 * rows again add nobody.
 */
@Injectable()
export class ImportRegistrations {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, request: ImportRequest): Promise<ImportOutcome> {
    return this.transactions.run(call, (tx) => this.import(tx, call, request));
  }

  private async import(
    tx: Transaction,
    call: Call,
    { conferenceId, rows, notify }: ImportRequest,
  ): Promise<ImportOutcome> {
    await requireConference(tx, call, conferenceId, 'registration.admit');
    const organisations = await findOrganisations(tx, [...new Set(rows.map((row) => row.organisationId))]);
    const pools = await this.lockPools(tx, conferenceId, rows);
    const seen = await new Registrations(tx).activePersons(conferenceId);
    const now = call.clock.now();
    const outcome: ImportOutcome = { confirmed: 0, waitlisted: 0, pending: 0, unchanged: 0, ids: [] };
    const added: Registration[] = [];
    for (const row of rows) {
      const organisation = organisations.get(row.organisationId);
      if (!organisation) throw new DomainError('registration.organisation-needed');
      const registration = importedRegistration(conferenceId, row, organisation, now);
      if (!seen.add(registration)) {
        outcome.unchanged++;
        outcome.ids.push(null);
        continue;
      }
      const places = pools.get(row.participantType);
      if (!places) throw new DomainError('registration.type-not-offered');
      settle(registration, places, row.awaitsApproval ?? false);
      outcome[registration.state as 'confirmed' | 'waitlisted' | 'pending']++;
      outcome.ids.push(registration.id);
      added.push(registration);
    }
    for (let at = 0; at < added.length; at += CHUNK)
      await this.write(tx, call, added.slice(at, at + CHUNK), notify);
    const { ids: _, ...details } = outcome;
    await recordAudit(tx, call, {
      action: 'registrations.imported',
      subject: { kind: 'conference', id: conferenceId },
      scopeId: conferenceId,
      details,
    });
    return outcome;
  }

  /** Always in one order, so that two imports never wait crosswise. */
  private async lockPools(tx: Transaction, conferenceId: string, rows: readonly ImportRow[]) {
    const pools = new Map<ParticipantType, Places>();
    for (const type of participantTypes.toSorted()) {
      if (!rows.some((row) => row.participantType === type)) continue;
      const places = await lockPlaces(tx, conferenceId, type);
      if (places) pools.set(type, { ...places });
    }
    return pools;
  }

  private async write(
    tx: Transaction,
    call: Call,
    added: readonly Registration[],
    notify: boolean,
  ): Promise<void> {
    await new Registrations(tx).add(added);
    const confirmed = added.filter((registration) => registration.state === 'confirmed');
    await new Tickets(tx).issue(confirmed, call.clock.now());
    for (const { id, conferenceId, state, source, participantType } of added)
      await recordAudit(tx, call, {
        action: 'registration.registered',
        subject: { kind: 'registration', id },
        scopeId: conferenceId,
        details: { to: state, source, participantType },
      });
    if (notify) await writeTo(tx, call, added);
  }
}

function settle(registration: Registration, places: Places, awaitsApproval: boolean): void {
  if (awaitsApproval) registration.state = 'pending';
  else if (places.taken < places.capacity) {
    registration.state = 'confirmed';
    places.taken++;
  } else {
    registration.state = 'waitlisted';
    registration.waitingSince = registration.registeredAt;
  }
}
