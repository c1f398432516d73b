import type { ParticipantType, RegistrationState } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { halfWidth, likeAnywhere } from '#platform/text';
import { isSignedBy, readTicketCode } from '../domain/ticket-code.js';

/** What the door needs to know of a registered person; no full number or address. */
export interface Attendee {
  registrationId: string;
  conferenceId: string;
  state: RegistrationState;
  participantType: ParticipantType;
  name: string;
  title: string | null;
  organisationId: string;
  organisationNameZh: string;
  organisationNameEn: string | null;
  /** Last four digits of the mobile number. */
  mobileEnding: string | null;
  arrivedAt: Date | null;
}

export type TicketFault = 'unknown-code' | 'other-conference' | 'revoked';
export type TicketFinding =
  | { fault: null; ticketId: string; attendee: Attendee }
  | { fault: TicketFault; ticketId: string | null; attendee: Attendee | null };

/** The organisation's names are joined here rather than asked for, so that a scan costs one statement. */
const ATTENDEE = `
  r.id AS "registrationId", r.conference_id AS "conferenceId", r.state, r.participant_type AS "participantType",
  r.name, r.title, o.id AS "organisationId", o.name_zh AS "organisationNameZh",
  o.name_en AS "organisationNameEn", right(r.mobile, 4) AS "mobileEnding", r.arrived_at AS "arrivedAt"`;
/** The organisation that counts: for one merged away, the one it was merged into. */
const ORGANISATION = `
  JOIN organisations own ON own.id = r.organisation_id
  JOIN organisations o ON o.id = coalesce(own.merged_into_id, own.id)`;
const FROM = `FROM registrations r ${ORGANISATION}`;

/** The registered, as the door sees them. */
export class Attendees {
  constructor(private readonly tx: Transaction) {}

  async find(registrationId: string): Promise<Attendee | null> {
    const rows: Attendee[] = await this.tx.query(`SELECT ${ATTENDEE} ${FROM} WHERE r.id = $1`, [
      registrationId,
    ]);
    return rows[0] ?? null;
  }

  async findByTicket(ticketId: string): Promise<Attendee | null> {
    const rows: Attendee[] = await this.tx.query(
      `SELECT ${ATTENDEE} ${FROM} WHERE r.id = (SELECT registration_id FROM tickets WHERE id = $1)`,
      [ticketId],
    );
    return rows[0] ?? null;
  }

  /** By name, organisation (Chinese, pinyin or initials) or the last four digits of the mobile number. */
  search(conferenceId: string, query: string, limit = 20): Promise<Attendee[]> {
    const digits = /^\d{4}$/.exec(halfWidth(query).trim())?.[0] ?? null;
    return this.tx.query(
      `SELECT ${ATTENDEE} ${FROM}
       WHERE r.conference_id = $1 AND (r.search_text LIKE $2 OR r.mobile LIKE '%' || $3)
         AND r.state NOT IN ('declined','cancelled')
       ORDER BY (r.state = 'confirmed') DESC, r.name, r.id LIMIT $4`,
      [conferenceId, likeAnywhere(query), digits, limit],
    );
  }

  /** Whose code this is, and what speaks against it at this conference's door. One statement. */
  async ofCode(code: string, conferenceId: string): Promise<TicketFinding> {
    const unknown = { fault: 'unknown-code', ticketId: null, attendee: null } as const;
    const facts = readTicketCode(code);
    if (!facts) return unknown;
    const [row] = (await this.tx.query(
      `SELECT k.public_key, t.revoked_at, ${ATTENDEE}
       FROM ticket_keys k, tickets t JOIN registrations r ON r.id = t.registration_id ${ORGANISATION}
       WHERE k.id = $1 AND k.retired_at IS NULL AND t.id = $2 AND t.conference_id = $3`,
      [facts.keyId, facts.ticketId, facts.conferenceId],
    )) as (Attendee & { public_key: Buffer; revoked_at: Date | null })[];
    if (!row || !isSignedBy(code, row.public_key)) return unknown;
    const { public_key: _key, revoked_at: revokedAt, ...attendee } = row;
    const { ticketId } = facts;
    if (facts.conferenceId !== conferenceId) return { fault: 'other-conference', ticketId, attendee };
    if (revokedAt) return { fault: 'revoked', ticketId, attendee };
    return { fault: null, ticketId, attendee };
  }
}
