import type { RunningApp } from '../../support/conference-app.js';
import { pdfOf } from '../../support/document-files.js';
import { scheduleConference } from '../registration/world.js';

export interface EvidenceWorld {
  conferenceId: string;
  organisationIds: string[];
}

/** A conference with two organisations that may sign. */
export async function evidenceWorld(app: RunningApp): Promise<EvidenceWorld> {
  const conference = await scheduleConference(app, { researcher: 10 });
  const university = await app.administrator.post('/organisations', {
    nameZh: `${conference.titleZh}大学`,
    nameEn: 'Zijin University',
    kind: 'university',
    district: '江宁区',
  });
  return { conferenceId: conference.id, organisationIds: [conference.organisationId, university.body.id] };
}

export interface TestAgreement {
  id: string;
  partyIds: string[];
  text: Buffer;
}

let count = 0;

/** An agreement of both, confirmed; `isSigned` signs it too, without signatures. */
export async function confirmedAgreement(
  app: RunningApp,
  { conferenceId, organisationIds }: EvidenceWorld,
  { isSigned = false }: { isSigned?: boolean } = {},
): Promise<TestAgreement> {
  count += 1;
  const kinds = await app.administrator.get('/agreement-kinds');
  const made = await app.administrator.post(`/conferences/${conferenceId}/agreements`, {
    kindId: kinds.body.items[count % 3].id,
    number: `E-${count}`,
    titleZh: `联合研发协议 ${count}`,
    titleEn: `Joint research ${count}`,
    parties: organisationIds.map((organisationId, at) => ({
      organisationId,
      signatoryName: ['周文', 'Anna Smith'][at],
      signatoryTitle: ['校长', 'Director'][at],
      substituteName: ['吴言', ''][at],
    })),
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const { id } = made.body;
  const text = await pdfOf([`Agreement ${count}`, 'Second page']);
  await app.administrator.upload(`/agreements/${id}/texts`, 'text.pdf', text);
  const move = (action: string) =>
    app.administrator.post(`/conferences/${conferenceId}/agreements/move`, { action, ids: [id] });
  await move('draft');
  await move('confirm');
  if (isSigned) await move('sign');
  const read = await app.administrator.get(`/agreements/${id}/evidence`);
  if (read.body.state !== (isSigned ? 'signed' : 'confirmed')) throw new Error(JSON.stringify(read.body));
  return { id, partyIds: read.body.parties.map((party: { id: string }) => party.id), text };
}

export const stepOf = (app: RunningApp, conferenceId: string, id: string, action: string, reason?: string) =>
  app.administrator.post(`/conferences/${conferenceId}/agreements/move`, { action, ids: [id], reason });

/** A link for a tablet at one party's position. */
export async function terminalOf(app: RunningApp, id: string, partyId: string): Promise<string> {
  const answer = await app.administrator.post(`/agreements/${id}/evidence/terminals`, { partyId });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.token;
}
