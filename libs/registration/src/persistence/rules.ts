import type { ParticipantType } from '#contracts/vocabulary';
import { queryPrepared, type Transaction } from '#platform/database';
import { defaultRule, type EntryRule } from '../domain/registration-rules.js';

/** The rules of one conference by type; a type without a rule of its own follows the defaults. */
export class EntryRules {
  constructor(private readonly own: ReadonlyMap<ParticipantType, EntryRule>) {}

  of(type: ParticipantType): EntryRule {
    return this.own.get(type) ?? defaultRule(type);
  }

  /** Types with a limit per organisation. */
  limits(): Map<ParticipantType, number> {
    return new Map(
      [...this.own.values()].flatMap(({ participantType, maxPerOrganisation }) =>
        maxPerOrganisation === null ? [] : [[participantType, maxPerOrganisation] as const],
      ),
    );
  }
}

export class Rules {
  constructor(private readonly tx: Transaction) {}

  /** For each of the conferences; one query for any number. */
  async of(conferenceIds: readonly string[]): Promise<Map<string, EntryRules>> {
    const rows = await queryPrepared<EntryRule & { conferenceId: string }>(
      this.tx,
      {
        name: 'registration-rules',
        text: `SELECT conference_id AS "conferenceId", participant_type AS "participantType", is_public AS "isPublic",
                 needs_approval AS "needsApproval", approval_after_edit AS "approvalAfterEdit",
                 auto_approve_invited AS "autoApproveInvited",
                 auto_approve_qualifications AS "autoApproveQualifications",
                 auto_approve_districts AS "autoApproveDistricts", auto_approve_domains AS "autoApproveDomains",
                 max_per_organisation AS "maxPerOrganisation", edit_until AS "editUntil",
                 colleagues_limit AS "colleaguesLimit"
               FROM registration_rules WHERE conference_id = ANY($1::uuid[])`,
      },
      [conferenceIds],
    );
    return new Map(
      conferenceIds.map((id) => [
        id,
        new EntryRules(
          new Map(
            rows
              .filter(({ conferenceId }) => conferenceId === id)
              .map(({ conferenceId: _, ...rule }) => [rule.participantType, rule]),
          ),
        ),
      ]),
    );
  }
}
