import type { INestApplicationContext } from '@nestjs/common';
import { CreateColleague, SetPassword } from '#accounts';
import type { Role } from '#contracts/permissions';
import { callAt } from './demo-call.js';

const signIns: readonly { email: string; name: string; role: Role; isAdministrator: boolean }[] = [
  { email: 'organiser@demo.example', name: '主办（演示）', role: 'manager', isAdministrator: true },
  { email: 'desk@demo.example', name: '报到台（演示）', role: 'desk', isAdministrator: false },
  { email: 'door@demo.example', name: '签到口（演示）', role: 'door', isAdministrator: false },
  { email: 'docking@demo.example', name: '对接（演示）', role: 'docking', isAdministrator: false },
  { email: 'stage@demo.example', name: '舞台（演示）', role: 'stage', isAdministrator: false },
  { email: 'reports@demo.example', name: '报表（演示）', role: 'reports', isAdministrator: false },
];

export const lastSignIn = signIns.at(-1)!.email;

/** The colleagues who work on the campaign. */
export async function addSignIns(
  app: INestApplicationContext,
  campaignId: string,
  password: string,
  now: Date,
): Promise<void> {
  for (const { role, ...person } of signIns)
    await app.get(CreateColleague).run(callAt(now), { ...person, password, grants: [{ role, campaignId }] });
}

/** A demo that is there already gets the password that is asked for. */
export async function setSignInPasswords(
  app: INestApplicationContext,
  password: string,
  now: Date,
): Promise<void> {
  for (const { email } of signIns) await app.get(SetPassword).run(callAt(now), { email, password });
}
