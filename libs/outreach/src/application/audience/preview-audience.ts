import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import {
  exclusionReasons,
  type AudienceDefinition,
  type ExclusionReason,
} from '#contracts/outreach/audience';
import type { ParticipantType } from '#contracts/vocabulary';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { maskEmail } from '#platform/text';
import { sharesOf, type Share } from '../../domain/audience/shares.js';
import type { Candidate } from '../../domain/recipient.js';
import { askAudience } from './find-recipients.js';

export interface PreviewWish {
  definition: AudienceDefinition;
  q?: string | null;
  limit: number;
}

export interface AudiencePerson {
  id: string;
  name: string;
  title: string | null;
  organisationId: string;
  organisationName: string;
  email: string | null;
  language: 'zh' | 'en';
  participantType: ParticipantType | null;
}

export interface AudiencePreview {
  count: number;
  organisationCount: number;
  people: AudiencePerson[];
  matching: number;
  excludedCount: number;
  excluded: (AudiencePerson & { reason: ExclusionReason })[];
  reasons: { reason: ExclusionReason; count: number }[];
  kinds: (Share & { kind: Candidate['organisationKind'] })[];
  qualifications: (Share & { qualification: Candidate['qualification'] })[];
  districts: (Share & { district: string | null })[];
}

const DISTRICTS_SHOWN = 20;

/** Who would be written to now and who would not, before anything is sent. */
@Injectable()
export class PreviewAudience {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    conferenceId: string,
    { definition, q, limit }: PreviewWish,
  ): Promise<AudiencePreview> {
    const { reader } = this.transactions;
    const conference = await requireConference(reader, call, conferenceId, 'outreach.read');
    const { chosen, excluded } = await askAudience(reader, conference, definition);
    const words = (q ?? '').toLowerCase().split(' ').filter(Boolean);
    const isWanted = ({ name, organisationName }: Candidate): boolean =>
      words.every((word) => `${name} ${organisationName}`.toLowerCase().includes(word));
    const matching = chosen.filter(isWanted);
    return {
      count: chosen.length,
      organisationCount: new Set(chosen.map(({ organisationId }) => organisationId)).size,
      people: matching.slice(0, limit).map(personOf),
      matching: matching.length,
      excludedCount: excluded.length,
      excluded: excluded
        .filter(isWanted)
        .slice(0, limit)
        .map((person) => ({ ...personOf(person), reason: person.reason })),
      reasons: exclusionReasons
        .map((reason) => ({ reason, count: excluded.filter((person) => person.reason === reason).length }))
        .filter(({ count }) => count > 0),
      kinds: sharesOf(chosen, ({ organisationKind }) => organisationKind, 'kind'),
      qualifications: sharesOf(chosen, ({ qualification }) => qualification, 'qualification'),
      districts: sharesOf(chosen, ({ district }) => district, 'district').slice(0, DISTRICTS_SHOWN),
    };
  }
}

const personOf = (person: Candidate): AudiencePerson => ({
  id: person.id,
  name: person.name,
  title: person.title,
  organisationId: person.organisationId,
  organisationName: person.organisationName,
  email: person.email && maskEmail(person.email),
  language: person.language,
  participantType: person.participantType,
});
