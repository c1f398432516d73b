import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '#platform/database';
import { recordMails } from '#platform/mail';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { register, scheduleConference, type TestConference } from '../registration/world.js';
import { invite, invitedForm } from './invited.js';

jest.setTimeout(120_000);

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

/** One person at two conferences: invited and registered at the first, registered at the second, and a mailing. */
async function knownPerson() {
  const [here, there] = [await scheduleConference(app), await scheduleConference(app)];
  const [one] = await invite(app, here);
  const own = await app.visitor.post('/public/invitations/register', invitedForm(one!, 1, here));
  const elsewhere = await register(app, there, 2, { name: one!.name, email: one!.email });
  const [{ representative }] = (await app.database.query(
    'SELECT representative_id AS representative FROM registrations WHERE id = $1',
    [own.body.registrationId],
  )) as [{ representative: string }];
  const mailing = newId();
  await app.database.query(
    `INSERT INTO mailings (id, conference_id, name, purpose, audience, letter, schedule, created_at)
     VALUES ($1, $2, '会前提醒', 'reminder', '{"source":"registrations"}', '{}', '{"kind":"now"}', now())`,
    [mailing, here.id],
  );
  const file = (
    { id: scopeId }: TestConference,
    kind: string,
    id: string,
    address: string,
    batchId?: string,
  ): Promise<string[]> =>
    app.transactions.run(systemCall(), (tx) =>
      recordMails(tx, systemCall(), [
        {
          template: 'registration.ticket',
          language: 'zh',
          to: { name: one!.name, address },
          subject: { kind, id },
          scopeId,
          batchId,
        },
      ]),
    );
  const upper = one!.email.toUpperCase();
  const [invitationMail] = await file(here, 'invitation', one!.id, upper);
  const [mailingMail] = await file(here, 'representative', representative, one!.email, mailing);
  await file(here, 'registration', own.body.registrationId, 'somebody.else@firm.example');
  return {
    here,
    there,
    mailing,
    invitationMail: invitationMail!,
    mailingMail: mailingMail!,
    records: {
      invitation: one!.id,
      registration: String(own.body.registrationId),
      representative,
      mail: invitationMail!,
    },
    elsewhere: elsewhere.registrationId,
  };
}

type Known = Awaited<ReturnType<typeof knownPerson>>;
let known: Known;
beforeAll(async () => {
  known = await knownPerson();
});

const asked = (client: RunningApp['administrator'], kind: string, id: string, more = '') =>
  client.get(`/mails?limit=200&personKind=${kind}&personId=${id}${more}`);
const scopesOf = (body: { items: { conferenceId: string }[] }): string[] =>
  body.items.map(({ conferenceId }) => conferenceId).toSorted();

describe('everything written to a person', () => {
  it('is found from each record of the person, whatever the mail is about and however the address is written', async () => {
    const { here, there } = known;
    const lists = [];
    for (const [kind, id] of Object.entries({ ...known.records })) {
      const { status, body } = await asked(app.administrator, kind, id);
      expect(status).toBe(200);
      expect(body.person).toEqual({
        name: expect.any(String),
        address: expect.stringMatching(/^i\*{3}@firm.example$/i),
      });
      lists.push(body.items.map((one: { id: string }) => one.id));
      // the ticket, the invitation and the mailing here, the ticket there; nothing to somebody else
      expect(scopesOf(body)).toEqual([here.id, here.id, here.id, there.id].toSorted());
    }
    expect(new Set(lists.map((ids) => ids.join())).size).toBe(1);
    expect(lists[0]).toContain(known.mailingMail);
    const { body } = await asked(app.administrator, 'registration', known.elsewhere, '&state=sent');
    expect(body.items).toEqual([]);
  });

  it('goes with the other filters, and names the mailing that was asked for', async () => {
    const { body } = await asked(
      app.administrator,
      'representative',
      known.records.representative,
      `&batchId=${known.mailing}`,
    );
    expect(body.items).toMatchObject([{ id: known.mailingMail, toAddress: 'i***@firm.example' }]);
    expect(body.mailing).toEqual({ id: known.mailing, name: '会前提醒' });
  });

  it('shows only mails of conferences where the reader may read them', async () => {
    const { here, there, records } = known;
    const manager = await app.colleague([{ role: 'manager', conferenceId: here.id, campaignId: null }]);
    const stranger = await app.colleague([{ role: 'manager', conferenceId: there.id, campaignId: null }]);
    const desk = await app.colleague([
      { role: 'desk', conferenceId: here.id, campaignId: null },
      { role: 'manager', conferenceId: there.id, campaignId: null },
    ]);
    for (const [kind, id] of Object.entries(records))
      expect(scopesOf((await asked(manager, kind, id)).body)).toEqual([here.id, here.id, here.id]);
    expect((await asked(manager, 'registration', known.elsewhere)).status).toBe(404);
    expect(
      (await asked(manager, 'representative', records.representative, `&conferenceId=${there.id}`)).status,
    ).toBe(404);
    for (const kind of ['mail', 'registration', 'invitation'] as const) {
      expect((await asked(stranger, kind, records[kind])).status).toBe(404);
      expect((await asked(desk, kind, records[kind])).status).toBe(kind === 'mail' ? 404 : 403);
    }
    const names = (await stranger.get(`/mails?batchId=${known.mailing}`)).body;
    expect(names).toMatchObject({ items: [], mailing: null });
    expect((await app.visitor.get(`/mails?personKind=mail&personId=${records.mail}`)).status).toBe(401);
  });

  it('is empty for whoever has no address, and refuses half a name', async () => {
    const { here } = known;
    const walkIn = await app.administrator.post(`/conferences/${here.id}/registrations`, {
      name: '无邮箱',
      mobile: '13900009999',
      organisationId: here.organisationId,
    });
    expect(walkIn.status).toBe(201);
    const { body } = await asked(app.administrator, 'registration', walkIn.body.id);
    expect(body).toMatchObject({ items: [], nextCursor: null, person: { name: '无邮箱', address: null } });
    expect((await app.administrator.get('/mails?personKind=mail')).status).toBe(422);
    expect((await app.administrator.get(`/mails?personId=${newId()}`)).status).toBe(422);
    expect((await asked(app.administrator, 'user', newId())).status).toBe(422);
    expect((await asked(app.administrator, 'representative', newId())).status).toBe(404);
  });
});
