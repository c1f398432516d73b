import { In } from 'typeorm';
import { queryPrepared, type Transaction } from '#platform/database';
import { Invitation } from '../invitation.entity.js';

export type NewInvitation = Pick<
  Invitation,
  | 'id'
  | 'conferenceId'
  | 'mailingId'
  | 'organisationId'
  | 'representativeId'
  | 'name'
  | 'title'
  | 'email'
  | 'mobile'
  | 'language'
  | 'participantType'
  | 'isLocked'
  | 'createdAt'
> &
  Partial<Invitation>;

/** The invitations, as far as making and changing them goes. */
export class Invitations {
  constructor(private readonly tx: Transaction) {}

  find(id: string): Promise<Invitation | null> {
    return this.tx.findOneBy(Invitation, { id });
  }

  /** Nobody else changes it until this transaction ends. Always before registrations and places. */
  lock(id: string): Promise<Invitation | null> {
    return this.tx.findOne(Invitation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async change(id: string, changes: Partial<Invitation>): Promise<void> {
    await this.tx.update(Invitation, id, changes);
  }

  /** Adds those whose address has no live invitation at the conference yet; gives back their ids. */
  async add(rows: readonly NewInvitation[]): Promise<Set<string>> {
    if (rows.length === 0) return new Set();
    const added = await queryPrepared<{ id: string }>(
      this.tx,
      {
        name: 'add-invitations',
        text: `INSERT INTO invitations (id, conference_id, mailing_id, organisation_id, representative_id, name, title,
                 email, mobile, language, participant_type, is_locked, forwarded_from_id, registration_id, created_at)
               SELECT id, "conferenceId", "mailingId", "organisationId", "representativeId", name, title,
                 email, mobile, language, "participantType", "isLocked", "forwardedFromId", "registrationId", "createdAt"
               FROM json_to_recordset($1) AS row (id uuid, "conferenceId" uuid, "mailingId" uuid, "organisationId" uuid,
                 "representativeId" uuid, name text, title text, email text, mobile text, language text,
                 "participantType" text, "isLocked" boolean, "forwardedFromId" uuid, "registrationId" uuid,
                 "createdAt" timestamptz)
               ORDER BY email ON CONFLICT DO NOTHING RETURNING id`,
      },
      [JSON.stringify(rows)],
    );
    return new Set(added.map(({ id }) => id));
  }

  /** The live invitations of these addresses at a conference, locked in one order. */
  lockByAddress(conferenceId: string, emails: readonly string[]): Promise<Invitation[]> {
    return this.tx
      .createQueryBuilder(Invitation, 'i')
      .where('i.conferenceId = :conferenceId AND i.withdrawnAt IS NULL AND i.email = ANY(:emails)', {
        conferenceId,
        emails: [...emails],
      })
      .orderBy('i.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Those of a conference among these, locked in one order. */
  lockOf(conferenceId: string, ids: readonly string[]): Promise<Invitation[]> {
    return this.tx.find(Invitation, {
      where: { conferenceId, id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** To whom an invitation was passed on. */
  passedOnTo(id: string): Promise<Invitation | null> {
    return this.tx.findOne(Invitation, { where: { forwardedFromId: id }, order: { createdAt: 'DESC' } });
  }

  /** The invitation a place is held for, or that became a registration. */
  ofRegistration(registrationId: string): Promise<Invitation | null> {
    return this.tx.findOneBy(Invitation, { registrationId });
  }

  async noteMails(pairs: readonly { invitationId: string; mailId: string }[]): Promise<void> {
    if (pairs.length === 0) return;
    await this.tx.query(
      `UPDATE invitations i SET mail_id = p.mail FROM unnest($1::uuid[], $2::uuid[]) AS p (id, mail)
       WHERE i.id = p.id`,
      [pairs.map(({ invitationId }) => invitationId), pairs.map(({ mailId }) => mailId)],
    );
  }

  /** Whose place is held under which id, or for whom none was left. */
  async noteHolds(
    holds: readonly { invitationId: string; registrationId: string | null }[],
    now: Date,
  ): Promise<void> {
    if (holds.length === 0) return;
    await this.tx.query(
      `UPDATE invitations i SET registration_id = h.registration,
         hold_missed_at = CASE WHEN h.registration IS NULL THEN $3::timestamptz END
       FROM unnest($1::uuid[], $2::uuid[]) AS h (id, registration) WHERE i.id = h.id`,
      [holds.map(({ invitationId }) => invitationId), holds.map(({ registrationId }) => registrationId), now],
    );
  }
}
