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

const COLUMNS = `conference_id AS "conferenceId", participant_type AS "participantType", is_public AS "isPublic",
  needs_approval AS "needsApproval", approval_after_edit AS "approvalAfterEdit",
  auto_approve_invited AS "autoApproveInvited", auto_approve_qualifications AS "autoApproveQualifications",
  auto_approve_districts AS "autoApproveDistricts", auto_approve_domains AS "autoApproveDomains",
  max_per_organisation AS "maxPerOrganisation", edit_until AS "editUntil", colleagues_limit AS "colleaguesLimit"`;

type RuleRow = EntryRule & { conferenceId: string };

export class Rules {
  constructor(private readonly tx: Transaction) {}

  /** For each of the conferences; one query for any number. */
  async of(conferenceIds: readonly string[]): Promise<Map<string, EntryRules>> {
    const rows = await queryPrepared<RuleRow>(
      this.tx,
      {
        name: 'registration-rules',
        text: `SELECT ${COLUMNS} FROM registration_rules WHERE conference_id = ANY($1::uuid[])`,
      },
      [conferenceIds],
    );
    return rulesById(rows, conferenceIds);
  }

  /** As `of`, for conferences of which only the public address is known; those without rules have no entry. */
  async ofSlugs(slugs: readonly string[]): Promise<Map<string, EntryRules>> {
    const rows = await queryPrepared<RuleRow>(
      this.tx,
      {
        name: 'registration-rules-by-slug',
        text: `SELECT ${COLUMNS} FROM registration_rules
               WHERE conference_id IN (SELECT id FROM conferences WHERE slug = ANY($1))`,
      },
      [slugs],
    );
    return rulesById(
      rows,
      rows.map(({ conferenceId }) => conferenceId),
    );
  }
}

/** What holds where a conference has no rules of its own. */
export const noRules = new EntryRules(new Map());

function rulesById(rows: readonly RuleRow[], conferenceIds: readonly string[]): Map<string, EntryRules> {
  const byId = new Map<string, Map<ParticipantType, EntryRule>>(
    conferenceIds.map((id) => [id, new Map<ParticipantType, EntryRule>()]),
  );
  for (const { conferenceId, ...rule } of rows) byId.get(conferenceId)!.set(rule.participantType, rule);
  return new Map([...byId].map(([id, own]) => [id, new EntryRules(own)]));
}
