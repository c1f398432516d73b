import type { INestApplicationContext } from '@nestjs/common';
import { Transactions } from '#platform/database';
import { ImportRegistrations, currentPrivacyText, type ImportRow } from '#registration';
import type { Questions } from './ask-questions.js';
import { callAt, minutesAfter } from './demo-call.js';
import { sendMailing } from './send-mailing.js';

interface Invited {
  id: string;
  mailId: string;
  organisationId: string;
  representativeId: string;
  name: string;
  title: string | null;
  mobile: string | null;
  email: string;
  language: 'zh' | 'en';
}

const reasons = ['当天另有会议', '已有合作高校，暂无需求', '负责人出差'];

/** The wave of invitations to enterprises with a title of honour in two districts, and what became of it. */
export async function inviteWave(
  app: INestApplicationContext,
  conferenceId: string,
  leavesAt: Date,
  questions: Questions,
): Promise<void> {
  const mailingId = await sendMailing(app, conferenceId, {
    name: '第一批邀请：单项冠军和“小巨人”企业',
    purpose: 'invitation',
    audience: {
      source: 'representatives',
      kinds: ['enterprise'],
      qualifications: ['single-champion', 'little-giant'],
      isOnePerOrganisation: true,
    },
    schedule: { kind: 'now' },
    orderedAt: leavesAt,
    leavesAt,
  });
  const { reader } = app.get(Transactions);
  const invited: Invited[] = await reader.query(
    `SELECT id, mail_id AS "mailId", organisation_id AS "organisationId", representative_id AS "representativeId", name,
       title, mobile, email, language
     FROM invitations WHERE mailing_id = $1 AND mail_id IS NOT NULL ORDER BY mail_id`,
    [mailingId],
  );
  const looked = invited.filter((_, index) => index % 5 < 3);
  const declined = looked.filter((_, index) => index % 9 === 4);
  const coming = looked.filter((_, index) => index % 9 === 1 || index % 9 === 6);
  const bounced = invited.filter((_, index) => index % 60 === 14);
  const turn = new Map(looked.map(({ id }, index) => [id, index]));
  const lookedAt = ({ id }: Invited): Date => minutesAfter(leavesAt, 20 + turn.get(id)! * 17);

  await note(app, 'opened_at', looked, lookedAt);
  await reader.query(
    `UPDATE mails m SET clicked_at = i.opened_at FROM invitations i WHERE i.mail_id = m.id AND i.mailing_id = $1`,
    [mailingId],
  );
  await note(app, 'declined_at', declined, (one) => minutesAfter(lookedAt(one), 3));
  await reader.query(
    `UPDATE invitations i SET decline_reason = r.reason FROM unnest($1::uuid[], $2::text[]) AS r (id, reason) WHERE i.id = r.id`,
    [declined.map(({ id }) => id), declined.map((_, index) => reasons[index % reasons.length])],
  );
  await reader.query(
    `UPDATE mails SET bounced_at = sent_at + interval '1 minute',
       last_reply = '550 5.1.1 <' || to_address || '> user unknown' WHERE id = ANY($1)`,
    [bounced.map(({ mailId }) => mailId)],
  );
  await register(app, conferenceId, coming, lookedAt, questions);
}

async function register(
  app: INestApplicationContext,
  conferenceId: string,
  coming: readonly Invited[],
  lookedAt: (one: Invited) => Date,
  questions: Questions,
): Promise<void> {
  const { reader } = app.get(Transactions);
  const { ids } = await app.get(ImportRegistrations).run(callAt(lookedAt(coming.at(-1)!)), {
    conferenceId,
    notify: false,
    rows: coming.map((one): ImportRow => ({
      organisationId: one.organisationId,
      representativeId: one.representativeId,
      participantType: 'enterprise-representative',
      name: one.name,
      title: one.title,
      mobile: one.mobile,
      email: one.email,
      language: one.language,
      source: 'invitation',
      registeredAt: minutesAfter(lookedAt(one), 4),
      consentVersion: currentPrivacyText.version,
      ...questions.answered('enterprise-representative', 'public'),
    })),
  });
  const registered = coming.flatMap((one, index) =>
    ids[index] ? [{ ...one, registrationId: ids[index] }] : [],
  );
  await note(app, 'accepted_at', registered, (one) => minutesAfter(lookedAt(one), 2));
  await reader.query(
    `UPDATE invitations i SET registration_id = r.id, registered_at = r.registered_at
     FROM registrations r, unnest($1::uuid[], $2::uuid[]) AS pair (invitation, registration)
     WHERE i.id = pair.invitation AND r.id = pair.registration`,
    [registered.map(({ id }) => id), registered.map(({ registrationId }) => registrationId)],
  );
}

/** What somebody did, and when. */
async function note(
  app: INestApplicationContext,
  column: 'opened_at' | 'accepted_at' | 'declined_at',
  people: readonly Invited[],
  when: (one: Invited) => Date,
): Promise<void> {
  await app
    .get(Transactions)
    .reader.query(
      `UPDATE invitations i SET ${column} = t.at FROM unnest($1::uuid[], $2::timestamptz[]) AS t (id, at) WHERE i.id = t.id`,
      [people.map(({ id }) => id), people.map(when)],
    );
}
