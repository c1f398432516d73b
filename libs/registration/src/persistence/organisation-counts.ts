import type { ParticipantType } from '#contracts/vocabulary';
import { queryPrepared, type Transaction } from '#platform/database';

export interface OrganisationCount {
  conferenceId: string;
  participantType: ParticipantType;
  organisationId: string;
  capacity: number;
  taken: number;
}

/** What these organisations hold where it is limited, locked until commit. Always after the pools. */
export function lockOrganisationCounts(
  tx: Transaction,
  conferenceIds: readonly string[],
  organisationIds: readonly string[],
): Promise<OrganisationCount[]> {
  return queryPrepared<OrganisationCount>(
    tx,
    {
      name: 'lock-organisation-places',
      text: `SELECT conference_id AS "conferenceId", participant_type AS "participantType",
               organisation_id AS "organisationId", capacity, taken
             FROM organisation_places
             WHERE conference_id = ANY($1::uuid[]) AND organisation_id = ANY($2::uuid[])
             ORDER BY conference_id, participant_type, organisation_id FOR UPDATE`,
    },
    [conferenceIds, organisationIds],
  );
}
