import { milestonesLink } from '../../../libs/signing/src/application/milestones/milestones-link.js';
import { PlanMilestones } from '../../../libs/signing/src/application/milestones/plan-milestones.js';
import { RemindOwners } from '../../../libs/signing/src/application/milestones/remind-owners.js';
import type { Clock } from '#platform/clock';
import { systemCall, type RunningApp } from '../../support/conference-app.js';
import { scheduleConference, type TestConference } from '../registration/world.js';

/** Of the kind that comes first: 30, 90, 180 and 365 days after signing. */
export const STRATEGIC = '00000000-0000-4000-8000-000000000901';

export interface SignedWorld {
  conference: TestConference;
  universityId: string;
  agreementId: string;
  /** The enterprise's, then the university's. */
  partyIds: [string, string];
  path: string;
}

export const clockAt = (moment: string): Clock => ({ now: () => new Date(moment) });

/** An agreement of an enterprise and a university, signed at a moment; their contacts can be written to. */
export async function signedWorld(app: RunningApp, signedAt: string): Promise<SignedWorld> {
  const conference = await scheduleConference(app);
  const { administrator } = app;
  const university = await administrator.post('/organisations', {
    nameZh: `${conference.titleZh}紫金大学`,
    nameEn: 'Zijin University',
    kind: 'university',
  });
  const party = (organisationId: string, name: string, email: string) => ({
    organisationId,
    signatoryName: name,
    contactName: name,
    contactEmail: email,
  });
  const made = await administrator.post(`/conferences/${conference.id}/agreements`, {
    kindId: STRATEGIC,
    titleZh: '轨道交通战略合作协议',
    titleEn: 'Strategic cooperation on rail',
    amount: 3_000_000,
    parties: [
      party(conference.organisationId, '王经理', 'wang@firm.example'),
      party(university.body.id, '李教授', 'li@university.example'),
    ],
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const agreementId: string = made.body.id;
  await sign(app, agreementId, signedAt);
  return {
    conference,
    universityId: university.body.id,
    agreementId,
    partyIds: made.body.parties.map(({ id }: { id: string }) => id),
    path: `/conferences/${conference.id}`,
  };
}

/** As a ceremony would. */
export const sign = (app: RunningApp, agreementId: string, signedAt: string) =>
  app.database.query(`UPDATE agreements SET state = 'signed', signed_at = $2 WHERE id = $1`, [
    agreementId,
    signedAt,
  ]);

export const bringIntoForce = (app: RunningApp, agreementId: string, at: string) =>
  app.database.query(`UPDATE agreements SET state = 'in-force', in_force_at = $2 WHERE id = $1`, [
    agreementId,
    at,
  ]);

/** A worker's round at a moment of its clock. */
export async function round(app: RunningApp, moment: string): Promise<void> {
  const call = { ...systemCall(), clock: clockAt(moment) };
  await new PlanMilestones(app.transactions).run(call);
  await new RemindOwners(app.transactions).run(call);
}

export const ownLink = (app: RunningApp, partyId: string): Promise<string> =>
  app.transactions.run(systemCall(), (tx) => milestonesLink(tx, systemCall(), partyId));

/** What was written about an agreement: template, to whom, and which reminder. */
export const mailsAbout = async (app: RunningApp, agreementId: string): Promise<string[]> =>
  (
    await app.database.query<{ template: string; address: string; kind: string | null }>(
      `SELECT template, to_address AS address, data->>'kind' AS kind FROM mails
       WHERE subject_id = $1 AND template LIKE 'signing.%' ORDER BY created_at, to_address`,
      [agreementId],
    )
  ).map(({ template, address, kind }) =>
    [template.replace('signing.', ''), kind, address].filter(Boolean).join(' '),
  );
