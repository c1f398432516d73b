import { personalLink } from '#registration';
import { systemCall, type RunningApp } from '../../support/conference-app.js';
import { form, scheduleConference, type TestConference } from '../registration/world.js';

export interface DockingWorld {
  conference: TestConference;
  universityId: string;
  /** Registers one more of the enterprise or of the university and gives the token of the personal link. */
  enterprise(): Promise<Guest>;
  researcher(): Promise<Guest>;
}

export interface Guest {
  registrationId: string;
  token: string;
}

let people = 0;

/** A conference with an enterprise and a university whose people hold personal links. */
export async function dockingWorld(app: RunningApp): Promise<DockingWorld> {
  const conference = await scheduleConference(app, { 'enterprise-representative': 200, researcher: 200 });
  const university = await app.administrator.post('/organisations', {
    nameZh: `${conference.titleZh}理工大学`,
    nameEn: 'Zijin University of Technology',
    kind: 'university',
    district: '江宁区',
  });
  const guest = async (organisationId: string, participantType: string): Promise<Guest> => {
    people += 1;
    const answer = await app.administrator.post(`/conferences/${conference.id}/registrations`, {
      ...form(people, organisationId),
      consent: undefined,
      consentVersion: undefined,
      participantType,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return { registrationId: answer.body.id, token: await linkOf(app, answer.body.id) };
  };
  return {
    conference,
    universityId: university.body.id,
    enterprise: () => guest(conference.organisationId, 'enterprise-representative'),
    researcher: () => guest(university.body.id, 'researcher'),
  };
}

export const linkOf = (app: RunningApp, registrationId: string): Promise<string> =>
  app.transactions.run(systemCall(), (tx) => personalLink(tx, systemCall(), registrationId));

export const aDemand = (changes: object = {}): Record<string, unknown> => ({
  kind: 'demand',
  titleZh: '高速列车齿轮箱轻量化材料',
  titleEn: 'Lighter materials for gearboxes of fast trains',
  textZh: '寻求密度低、疲劳强度高的合金，用于时速 350 公里动车组齿轮箱箱体。',
  textEn: 'We look for an alloy of low density and high fatigue strength.',
  cooperation: ['joint-research', 'transfer'],
  budgetFrom: 500_000,
  budgetTo: 800_000,
  ...changes,
});

export const anAchievement = (changes: object = {}): Record<string, unknown> => ({
  kind: 'achievement',
  titleZh: '镁稀土合金低压铸造工艺',
  titleEn: 'Low-pressure casting of magnesium rare-earth alloys',
  textZh: '已完成中试，铸件疲劳强度提高 30%。',
  cooperation: ['transfer'],
  maturity: 'pilot',
  ...changes,
});

/** Enters an item by a personal link; it has to be taken. */
export async function enter(app: RunningApp, { token }: Guest, wish: object) {
  const answer = await app.visitor.post('/public/docking/items', { ...wish, token });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

export const move = (app: RunningApp, conferenceId: string, action: string, ids: string[], reason?: string) =>
  app.administrator.post(`/conferences/${conferenceId}/docking/items/move`, { action, ids, reason });

/** Checks and releases it. */
export async function release(app: RunningApp, conferenceId: string, id: string): Promise<void> {
  for (const action of ['check', 'release']) {
    const answer = await move(app, conferenceId, action, [id]);
    if (answer.body.done !== 1) throw new Error(JSON.stringify(answer.body));
  }
}
