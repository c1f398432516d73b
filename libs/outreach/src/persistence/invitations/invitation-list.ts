import type { InvitationState } from '#contracts/outreach/invitation';
import type { ParticipantType, Qualification, RegistrationState } from '#contracts/vocabulary';
import { organisationsWith } from '#organisations';
import type { Transaction } from '#platform/database';
import type { MailState } from '#platform/mail';
import { likeAnywhere } from '#platform/text';
import { invitationState } from '../invitation-state.sql.js';

/** Within a list: any of them. */
export interface InvitationFilter {
  state?: readonly InvitationState[];
  organisationId?: string;
  mailingId?: string;
  district?: readonly string[];
  qualification?: readonly Qualification[];
  /** `held`: a place is held now; `missed`: none was left to hold. */
  hold?: 'held' | 'missed';
  q?: string | null;
  ids?: readonly string[];
}

export interface InvitationRow {
  id: string;
  conferenceId: string;
  mailingId: string | null;
  mailingName: string | null;
  organisationId: string;
  organisationNameZh: string;
  organisationNameEn: string | null;
  district: string | null;
  qualifications: Qualification[];
  name: string;
  title: string | null;
  email: string;
  mobile: string | null;
  language: 'zh' | 'en';
  participantType: ParticipantType;
  isLocked: boolean;
  state: InvitationState;
  mailId: string | null;
  mailState: MailState | null;
  sentAt: Date | null;
  clickedAt: Date | null;
  openedAt: Date | null;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  declineReason: string | null;
  declineWords: string | null;
  forwardedAt: Date | null;
  forwardedFromId: string | null;
  registrationId: string | null;
  registeredAt: Date | null;
  registrationState: RegistrationState | null;
  heldUntil: Date | null;
  holdMissedAt: Date | null;
  withdrawnAt: Date | null;
  createdAt: Date;
}

const STATE = invitationState('i', 'm');
const FROM = `invitations i LEFT JOIN mails m ON m.id = i.mail_id
  JOIN organisations own ON own.id = i.organisation_id
  JOIN organisations kept ON kept.id = coalesce(own.merged_into_id, own.id)
  LEFT JOIN registrations r ON r.id = i.registration_id`;
const IS_HELD = `(r.is_held AND r.state = 'offered')`;

/** The console's list of a conference's invitations, newest first. */
export class InvitationList {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  page(
    filter: InvitationFilter,
    after: readonly [at: string, id: string] | null,
    limit: number,
  ): Promise<InvitationRow[]> {
    const values: unknown[] = [];
    const add = (value: unknown): string => `$${values.push(value)}`;
    const where = this.conditions(filter, add);
    if (filter.state && filter.state.length > 0) where.push(`(${STATE}) = ANY(${add(filter.state)}::text[])`);
    if (after) where.push(`(i.created_at, i.id) < (${add(after[0])}::timestamptz, ${add(after[1])}::uuid)`);
    return this.tx.query(
      `SELECT i.id, i.conference_id AS "conferenceId", i.mailing_id AS "mailingId", w.name AS "mailingName",
         kept.id AS "organisationId", kept.name_zh AS "organisationNameZh", kept.name_en AS "organisationNameEn",
         kept.district, coalesce((SELECT array_agg(q.qualification) FROM organisation_qualifications q
           WHERE q.organisation_id = kept.id), '{}') AS qualifications,
         i.name, i.title, i.email, i.mobile, i.language, i.participant_type AS "participantType",
         i.is_locked AS "isLocked", ${STATE} AS state, i.mail_id AS "mailId", m.state AS "mailState",
         m.sent_at AS "sentAt", coalesce(m.clicked_at, clicked.at) AS "clickedAt", i.opened_at AS "openedAt",
         i.accepted_at AS "acceptedAt", i.declined_at AS "declinedAt", i.decline_reason AS "declineReason",
         i.decline_words AS "declineWords", i.forwarded_at AS "forwardedAt",
         i.forwarded_from_id AS "forwardedFromId", i.registration_id AS "registrationId",
         i.registered_at AS "registeredAt", CASE WHEN NOT r.is_held THEN r.state END AS "registrationState",
         CASE WHEN ${IS_HELD} THEN r.offer_expires_at END AS "heldUntil", i.hold_missed_at AS "holdMissedAt",
         i.withdrawn_at AS "withdrawnAt", i.created_at AS "createdAt"
       FROM ${FROM} LEFT JOIN mailings w ON w.id = i.mailing_id
       LEFT JOIN LATERAL (SELECT min(c.clicked_at) AS at FROM mails c
         WHERE c.subject_kind = 'invitation' AND c.subject_id = i.id) clicked ON true
       WHERE ${where.join(' AND ')} ORDER BY i.created_at DESC, i.id DESC LIMIT ${add(limit)}`,
      values,
    );
  }

  /** How many match per state, apart from the filter's own states. */
  counts(filter: InvitationFilter): Promise<{ state: InvitationState; count: number }[]> {
    const values: unknown[] = [];
    const where = this.conditions(filter, (value) => `$${values.push(value)}`);
    return this.tx.query(
      `SELECT ${STATE} AS state, count(*)::int AS count FROM ${FROM} WHERE ${where.join(' AND ')} GROUP BY 1`,
      values,
    );
  }

  /** Places held now, and people for whom none was left. */
  async holds(): Promise<{ held: number; missed: number }> {
    const [row] = (await this.tx.query(
      `SELECT count(*) FILTER (WHERE ${IS_HELD})::int AS held,
         count(*) FILTER (WHERE i.hold_missed_at IS NOT NULL AND i.registration_id IS NULL
           AND i.withdrawn_at IS NULL AND i.declined_at IS NULL AND i.forwarded_at IS NULL)::int AS missed
       FROM invitations i LEFT JOIN registrations r ON r.id = i.registration_id WHERE i.conference_id = $1`,
      [this.conferenceId],
    )) as [{ held: number; missed: number }];
    return row;
  }

  /** Waves there are, newest first. */
  waves(): Promise<{ id: string; name: string }[]> {
    return this.tx.query(
      `SELECT w.id, w.name FROM mailings w WHERE w.conference_id = $1
         AND EXISTS (SELECT 1 FROM invitations i WHERE i.mailing_id = w.id) ORDER BY w.created_at DESC`,
      [this.conferenceId],
    );
  }

  private conditions(filter: InvitationFilter, add: (value: unknown) => string): string[] {
    const all = [`i.conference_id = ${add(this.conferenceId)}`];
    if (filter.ids) all.push(`i.id = ANY(${add(filter.ids)}::uuid[])`);
    if (filter.organisationId) all.push(`kept.id = ${add(filter.organisationId)}`);
    if (filter.mailingId) all.push(`i.mailing_id = ${add(filter.mailingId)}`);
    const organisations = organisationsWith(filter, add);
    if (organisations) all.push(`i.organisation_id IN (${organisations})`);
    if (filter.hold === 'held') all.push(IS_HELD);
    if (filter.hold === 'missed')
      all.push(
        `i.hold_missed_at IS NOT NULL AND i.registration_id IS NULL AND i.withdrawn_at IS NULL
         AND i.declined_at IS NULL AND i.forwarded_at IS NULL`,
      );
    for (const word of (filter.q ?? '').split(' ').filter(Boolean)) {
      const like = add(likeAnywhere(word));
      all.push(`(lower(i.name) LIKE ${like} OR i.email LIKE ${like} OR kept.search_text LIKE ${like})`);
    }
    return all;
  }
}
