import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { ParticipantType, RegistrationSource } from '#contracts/vocabulary';
import { holdConference, requireConference } from '#conferences';
import { findOrganisations } from '#organisations';
import { recordAudit } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { admitAll } from './admission/admit-all.js';

/** One person of an import; number and address already normalised (E.164, lower case), at least one of them given. */
export interface ImportRow {
  organisationId: string;
  representativeId?: string | null;
  participantType: ParticipantType;
  name: string;
  title?: string | null;
  mobile?: string | null;
  email?: string | null;
  /** `zh` unless told. */
  language?: Language;
  /** `import` unless told. */
  source?: RegistrationSource;
  /** Now unless told. */
  registeredAt?: Date;
  /** Consent given elsewhere, where there is a record of it. */
  consentVersion?: string | null;
  /** Starts as pending instead of taking a place; an organiser's list needs no approval otherwise. */
  awaitsApproval?: boolean;
  /** Answers to the form, checked already. */
  answers?: object;
  formId?: string | null;
  sessionIds?: readonly string[];
}

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
    return this.transactions.run(call, (tx) => this.within(tx, call, request));
  }

  /** As `run`, in a transaction that does more. */
  async within(
    tx: Transaction,
    call: Call,
    { conferenceId, rows, notify }: ImportRequest,
  ): Promise<ImportOutcome> {
    const conference = await requireConference(tx, call, conferenceId, 'registration.admit');
    const organisations = await findOrganisations(tx, [...new Set(rows.map((row) => row.organisationId))]);
    await holdConference(tx, conferenceId);
    const admitted = await admitAll(
      tx,
      rows.map((row) => {
        const organisation = organisations.get(row.organisationId);
        if (!organisation) throw new DomainError('registration.organisation-needed');
        const { awaitsApproval = false, language = 'zh', source = 'import', ...person } = row;
        return {
          call,
          conference,
          entry: 'list',
          notify,
          people: [
            {
              ...person,
              organisation,
              language,
              source,
              representativeId: person.representativeId ?? null,
              title: person.title ?? null,
              mobile: person.mobile ?? null,
              email: person.email ?? null,
              consentVersion: person.consentVersion ?? null,
              needsApproval: awaitsApproval,
            },
          ],
        };
      }),
    );
    const outcome: ImportOutcome = { confirmed: 0, waitlisted: 0, pending: 0, unchanged: 0, ids: [] };
    for (const one of admitted) {
      if ('error' in one && !isKnown(one.error)) throw one.error;
      const registration = 'answer' in one ? one.answer[0]!.registration : null;
      outcome.ids.push(registration?.id ?? null);
      if (registration) outcome[registration.state as 'confirmed' | 'waitlisted' | 'pending']++;
      else outcome.unchanged++;
    }
    const { ids: _, ...details } = outcome;
    await recordAudit(tx, call, {
      action: 'registrations.imported',
      subject: { kind: 'conference', id: conferenceId },
      scopeId: conferenceId,
      details,
    });
    return outcome;
  }
}

const isKnown = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'registration.already-registered';
