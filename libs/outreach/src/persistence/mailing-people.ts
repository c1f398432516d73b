import type { AudienceSource } from '#contracts/outreach/audience';
import type { PersonState, SkipReason } from '#contracts/outreach/mailing';
import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';

export interface MailingPerson {
  rowId: string;
  id: string;
  kind: AudienceSource;
  name: string;
  organisation: string;
  email: string | null;
  state: PersonState;
  skipReason: SkipReason | null;
  mailId: string | null;
  sentAt: Date | null;
  clickedAt: Date | null;
  lastReply: string | null;
  hasRegistered: boolean;
  hasArrived: boolean;
}

export interface PeopleWish {
  state: PersonState | null;
  q: string | null;
  limit: number;
  /** Id of the row before. */
  after: string | null;
}

const STATE = `CASE
  WHEN p.state = 'planned' THEN 'planned'
  WHEN p.state = 'skipped' THEN 'skipped'
  WHEN m.bounced_at IS NOT NULL THEN 'bounced'
  WHEN m.clicked_at IS NOT NULL THEN 'clicked'
  WHEN m.state IN ('queued','sending') THEN 'under-way'
  WHEN m.state IN ('dropped','suppressed') THEN 'dropped'
  ELSE m.state END`;

/**
 * Everybody planned, whoever they are: a registration of the conference, an invitation, a representative. What became
 * of an invited person or a representative is their registration at this conference.
 */
const PEOPLE = `
  planned_mails p
  JOIN mailings mailing ON mailing.id = p.mailing_id
  LEFT JOIN mails m ON m.id = p.mail_id
  LEFT JOIN invitations i ON p.recipient_kind = 'invitations' AND i.id = p.recipient_id
  LEFT JOIN representatives rep ON p.recipient_kind = 'representatives' AND rep.id = p.recipient_id
  LEFT JOIN LATERAL (
    SELECT reg.id, reg.name, reg.email, reg.organisation_id, reg.state, reg.arrived_at FROM registrations reg
    WHERE reg.conference_id = mailing.conference_id AND NOT reg.is_held AND (
      (p.recipient_kind = 'registrations' AND reg.id = p.recipient_id)
      OR (p.recipient_kind = 'invitations' AND i.registered_at IS NOT NULL AND reg.id = i.registration_id)
      OR (p.recipient_kind = 'representatives' AND reg.representative_id = p.recipient_id))
    ORDER BY reg.registered_at DESC LIMIT 1
  ) r ON true
  LEFT JOIN organisations o ON o.id = coalesce(i.organisation_id, rep.organisation_id, r.organisation_id)`;

const REGISTERED = `(r.id IS NOT NULL AND r.state NOT IN ('declined','cancelled'))`;

export interface Funnel {
  sent: number;
  delivered: number;
  clicked: number;
  registered: number;
  came: number;
}

export class MailingPeople {
  constructor(
    private readonly tx: Transaction,
    private readonly mailingId: string,
  ) {}

  /** In the order in which they were planned. */
  page({ state, q, limit, after }: PeopleWish): Promise<MailingPerson[]> {
    return this.tx.query(
      `SELECT * FROM (
         SELECT p.id AS "rowId", p.recipient_id AS id, p.recipient_kind AS kind,
           coalesce(i.name, rep.name, r.name, m.to_name, '') AS name, coalesce(o.name_zh, '') AS organisation,
           coalesce(m.to_address, i.email, rep.email, r.email) AS email, ${STATE} AS state,
           p.skip_reason AS "skipReason", p.mail_id AS "mailId", m.sent_at AS "sentAt", m.clicked_at AS "clickedAt",
           m.last_reply AS "lastReply", ${REGISTERED} AS "hasRegistered", r.arrived_at IS NOT NULL AS "hasArrived"
         FROM ${PEOPLE} WHERE p.mailing_id = $1 AND ($2::uuid IS NULL OR p.id > $2)
       ) person
       WHERE ($3::text IS NULL OR state = $3) AND ($4::text IS NULL OR lower(name) LIKE $4 OR lower(organisation) LIKE $4)
       ORDER BY "rowId" LIMIT $5`,
      [this.mailingId, after, state, q ? likeAnywhere(q) : null, limit],
    );
  }

  /** Of those whose mail was taken: how far they came. Who came had registered; who registered need not have clicked. */
  async funnel(): Promise<Funnel> {
    const [row] = (await this.tx.query(
      `SELECT count(*)::int AS sent, count(*) FILTER (WHERE m.bounced_at IS NULL)::int AS delivered,
         count(*) FILTER (WHERE m.bounced_at IS NULL AND m.clicked_at IS NOT NULL)::int AS clicked,
         count(*) FILTER (WHERE m.bounced_at IS NULL AND ${REGISTERED})::int AS registered,
         count(*) FILTER (WHERE m.bounced_at IS NULL AND ${REGISTERED} AND r.arrived_at IS NOT NULL)::int AS came
       FROM ${PEOPLE} WHERE p.mailing_id = $1 AND m.state IN ('sent','unknown')`,
      [this.mailingId],
    )) as Funnel[];
    return row!;
  }
}
