import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { ParticipantType, RegistrationSource } from '#contracts/vocabulary';
import { holdConference, requireConference } from '#conferences';
import { findOrganisations, type OrganisationSummary } from '#organisations';
import { recordAudit } from '#platform/audit';
import type { Call, Language } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { Registration } from '../persistence/registration.entity.js';
import { Rules } from '../persistence/rules.js';
import { admitAll } from './admission/admit-all.js';
import type { Newcomer } from './admission/newcomer.js';
import { asInvited, placesHeldFor, takeUpHeldPlace } from './holds/place-held-for.js';

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
 * Many registrations at once, all or nothing, in the order of the rows: places first, then the waiting list. Whoever is
 * invited comes in the place held for them. The same rows again add nobody.
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
    const people = rows.map((row) => newcomer(row, organisations.get(row.organisationId)));
    const held = await placesHeldFor(
      tx,
      call,
      conferenceId,
      people.map((person) => ({ ...person, organisationId: person.organisation.id })),
    );
    await holdConference(tx, conferenceId);
    const takenUp = await this.takeUp(tx, call, conferenceId, { people, held, notify });
    const others = people.filter((_, at) => !takenUp.has(at));
    const admitted = await admitAll(
      tx,
      others.map((person) => ({ call, conference, entry: 'list', notify, people: [person] })),
    );
    const outcome: ImportOutcome = { confirmed: 0, waitlisted: 0, pending: 0, unchanged: 0, ids: [] };
    let next = 0;
    for (const at of people.keys()) {
      const one = takenUp.has(at) ? null : admitted[next++]!;
      if (one && 'error' in one && !isKnown(one.error)) throw one.error;
      const registration =
        one === null ? takenUp.get(at)! : 'answer' in one ? one.answer[0]!.registration : null;
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

  /** Whoever is invited and has a place held comes in that place. By their position among the people. */
  private async takeUp(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    {
      people,
      held,
      notify,
    }: { people: readonly Newcomer[]; held: Map<number, Registration>; notify: boolean },
  ): Promise<Map<number, Registration>> {
    const takenUp = new Map<number, Registration>();
    if (held.size === 0) return takenUp;
    const rules = (await new Rules(tx).of([conferenceId])).get(conferenceId)!;
    for (const [at, place] of held) {
      const person = { ...people[at]!, ...asInvited(place, people[at]!) };
      takenUp.set(at, await takeUpHeldPlace(tx, call, rules, place, { person, notify }));
    }
    return takenUp;
  }
}

/** An organiser's row as anybody who is about to be registered. */
function newcomer(row: ImportRow, organisation: OrganisationSummary | undefined): Newcomer {
  if (!organisation) throw new DomainError('registration.organisation-needed');
  const { awaitsApproval = false, language = 'zh', source = 'import', ...person } = row;
  return {
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
  };
}

const isKnown = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'registration.already-registered';
