import type { AudienceDefinition, AudienceSource } from '#contracts/outreach/audience';
import { invitationState } from '../invitation-state.sql.js';
import type { Asking } from './organisation-condition.js';
import type { Values } from './values.js';

/** Where the people of a source are read, and which of them are meant. */
export interface SourcePeople {
  /** FROM with the person as `p`, which has an `organisation_id`. */
  from: string;
  where: string[];
  language: string;
  participantType: string;
  /** Whether the person is their organisation's contact. */
  isContact: string;
  knownSince: string;
  /** Of the registration or the invitation. */
  state: string;
  /** Of the registration. */
  version: string;
}

const listed = (column: string, list: readonly string[] | undefined, { add }: Values): string[] =>
  list && list.length > 0 ? [`${column} = ANY(${add(list)}::text[])`] : [];

const sources: Record<
  AudienceSource,
  (definition: AudienceDefinition, asking: Asking, values: Values) => SourcePeople
> = {
  /** People on record; who has registered before is written to in the language chosen then. */
  representatives: () => ({
    from: `representatives p LEFT JOIN (
        SELECT DISTINCT ON (representative_id) representative_id, language, is_contact FROM registrations
        WHERE representative_id IS NOT NULL ORDER BY representative_id, registered_at DESC
      ) before ON before.representative_id = p.id`,
    where: ['p.merged_into_id IS NULL'],
    language: `coalesce(before.language, 'zh')`,
    participantType: 'NULL',
    isContact: 'coalesce(before.is_contact, false)',
    knownSince: 'p.created_at',
    state: 'NULL',
    version: 'NULL::integer',
  }),

  registrations: (definition, { id }, values) => ({
    from: 'registrations p',
    where: [
      `p.conference_id = ${values.add(id)}::uuid`,
      // a place held for somebody invited is nobody's registration
      'NOT p.is_held',
      ...listed('p.participant_type', definition.participantTypes, values),
      ...listed('p.state', definition.registrationStates, values),
      ...(definition.hasArrived === undefined
        ? []
        : [`p.arrived_at IS ${definition.hasArrived ? 'NOT NULL' : 'NULL'}`]),
      ...(definition.sessionIds && definition.sessionIds.length > 0
        ? [
            `p.id IN (SELECT registration_id FROM session_signups
               WHERE state = 'taken' AND session_id = ANY(${values.add(definition.sessionIds)}::uuid[]))`,
          ]
        : []),
    ],
    language: 'p.language',
    participantType: 'p.participant_type',
    isContact: 'p.is_contact',
    knownSince: 'p.registered_at',
    state: 'p.state',
    version: 'p.version',
  }),

  invitations: (definition, { id }, values) => ({
    from: 'invitations p LEFT JOIN mails m ON m.id = p.mail_id',
    where: [
      `p.conference_id = ${values.add(id)}::uuid`,
      ...listed(`(${invitationState('p', 'm')})`, definition.invitationStates, values),
    ],
    language: 'p.language',
    participantType: 'p.participant_type',
    isContact: 'false::boolean', // a bare constant cannot be sorted by
    knownSince: 'p.created_at',
    state: invitationState('p', 'm'),
    version: 'NULL::integer',
  }),
};

export const peopleOf = (definition: AudienceDefinition, asking: Asking, values: Values): SourcePeople =>
  sources[definition.source](definition, asking, values);
