import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Rounds, SetClock } from '#platform/clock';
import { LapseOffers } from '../../../libs/registration/src/application/lapse-offers.js';
import { OfferPlaces } from '../../../libs/registration/src/application/offer-places.js';
import { OfferFreedPlacesHandler } from '../../../libs/registration/src/jobs/offer-freed-places.handler.js';
import { WaitingListRound } from '../../../libs/registration/src/jobs/waiting-list.round.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import {
  Worker,
  linkIn,
  register,
  scheduleConference,
  setPlaces,
  type Registered,
  type TestConference,
} from './world.js';

const HOUR = 3_600_000;
const type = 'enterprise-representative';

jest.setTimeout(30_000);

let app: RunningApp;
let worker: Worker;
beforeAll(async () => {
  app = await startApp();
  worker = await Worker.start(app);
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await app.stop();
});

let conference: TestConference;
let people: Registered[];
let clock: SetClock;
const places = 2;

/** Two with a place, four waiting. */
beforeEach(async () => {
  await app.database.query(
    `UPDATE registrations SET state = 'cancelled', offer_expires_at = NULL WHERE state = 'offered'`,
  );
  conference = await scheduleConference(app, { [type]: places });
  people = [];
  for (let n = 1; n <= 6; n++) people.push(await register(app, conference, n));
  clock = new SetClock(new Date());
});

const call = () => ({ ...systemCall(), clock });
const states = async (): Promise<string[]> => {
  const rows = await app.database.query<{ id: string; state: string }>(
    'SELECT id, state FROM registrations WHERE conference_id = $1',
    [conference.id],
  );
  return people.map(({ registrationId }) => rows.find(({ id }) => id === registrationId)!.state);
};
const cancel = ({ token }: Registered) => app.visitor.post('/public/registrations/cancel', { token });
const accept = ({ token }: Registered) => app.visitor.post('/public/registrations/accept-offer', { token });
const open = ({ token }: Registered) => app.visitor.post('/public/registrations/open', { token });

/** The job's handler, with what the database says was asked of it. */
async function offerAsAsked(): Promise<void> {
  const handler = worker.parts.get(OfferFreedPlacesHandler, { strict: false });
  const jobs = await app.database.query<{ payload: never }>(
    `DELETE FROM outbox WHERE job = 'registration.offer-freed-places' RETURNING payload`,
  );
  for (const { payload } of jobs) await handler.handle(payload, call());
}
const lapse = (): Promise<number> => worker.parts.get(LapseOffers, { strict: false }).run(call());

describe('a place that becomes free', () => {
  it('is offered to the one who waits longest, and held meanwhile', async () => {
    await cancel(people[0]!);
    await offerAsAsked();
    expect(await states()).toEqual([
      'cancelled',
      'confirmed',
      'offered',
      'waitlisted',
      'waitlisted',
      'waitlisted',
    ]);
    expect((await open(people[2]!)).body.offerExpiresAt).toBe(
      new Date(clock.now().getTime() + 24 * HOUR).toISOString(),
    );
    expect((await open(people[3]!)).body).toMatchObject({ state: 'waitlisted', position: 1 });
    const late = await register(app, conference, 50);
    expect(late).toMatchObject({ state: 'waitlisted', position: 4 });
  });

  it('is offered once, however often the job runs', async () => {
    await cancel(people[0]!);
    await offerAsAsked();
    const offer = worker.parts.get(OfferPlaces, { strict: false });
    await Promise.all([1, 2, 3].map(() => offer.run(call(), conference.id)));
    expect((await states()).filter((state) => state === 'offered')).toHaveLength(1);
    const mails = await app.database.query(
      `SELECT 1 FROM mails WHERE template = 'registration.offered' AND scope_id = $1`,
      [conference.id],
    );
    expect(mails).toHaveLength(1);
  });

  it('does not go to somebody who comes along between', async () => {
    await cancel(people[0]!);
    expect(await register(app, conference, 60)).toMatchObject({ state: 'waitlisted', position: 5 });
  });

  it('comes with a mail whose link leads to accepting; then the ticket follows', async () => {
    await worker.sendMails(conference);
    await cancel(people[0]!);
    await offerAsAsked();
    const mail = (await worker.sendMails(conference)).find(({ subject }) => subject?.includes('保留了名额'))!;
    const token = linkIn(mail);
    const taken = await app.visitor.post('/public/registrations/accept-offer', { token });
    expect(taken).toMatchObject({
      status: 200,
      body: { state: 'confirmed', ticketCode: expect.any(String) },
    });
    expect((await accept(people[2]!)).status).toBe(200);
    const [ticket] = await worker.sendMails(conference);
    expect(ticket!.subject).toContain('参会凭证');
  });
});

describe('an offer that nobody takes', () => {
  it('lapses at its deadline and moves on, until the list is empty', async () => {
    await cancel(people[0]!);
    await offerAsAsked();
    clock.set(new Date(clock.now().getTime() + 24 * HOUR - 1));
    expect(await lapse()).toBe(0);
    clock.set(new Date(clock.now().getTime() + 1));
    expect(await lapse()).toBe(1);
    expect(await accept(people[2]!)).toMatchObject({
      status: 410,
      body: { code: 'registration.offer-lapsed' },
    });
    await offerAsAsked();
    expect(await states()).toEqual([
      'cancelled',
      'confirmed',
      'cancelled',
      'offered',
      'waitlisted',
      'waitlisted',
    ]);
    for (const _ of [1, 2, 3]) {
      clock.set(new Date(clock.now().getTime() + 25 * HOUR));
      await lapse();
      await offerAsAsked();
    }
    expect(await states()).toEqual([
      'cancelled',
      'confirmed',
      'cancelled',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    const [pool] = await app.database.query('SELECT taken FROM place_pools WHERE conference_id = $1', [
      conference.id,
    ]);
    expect(pool).toEqual({ taken: 1 });
  });

  it('lapses once with two workers at the same moment', async () => {
    await setPlaces(app, conference.id, { [type]: 6 });
    await offerAsAsked();
    expect((await states()).filter((state) => state === 'offered')).toHaveLength(4);
    clock.set(new Date(clock.now().getTime() + 25 * HOUR));
    const lapsed = await Promise.all([lapse(), lapse(), lapse()]);
    expect(lapsed.reduce((sum, count) => sum + count)).toBe(4);
    const told = await app.database.query(
      `SELECT 1 FROM mails WHERE template = 'registration.cancelled' AND scope_id = $1`,
      [conference.id],
    );
    expect(told).toHaveLength(4);
  });

  it('moves on by the round alone, with two workers running it at once and no job at all', async () => {
    const round = () =>
      new WaitingListRound(
        app.transactions,
        new Rounds(),
        clock,
        new LapseOffers(app.transactions),
        new OfferPlaces(app.transactions),
      ).run();
    await cancel(people[0]!);
    await Promise.all([round(), round()]);
    expect(await states()).toEqual([
      'cancelled',
      'confirmed',
      'offered',
      'waitlisted',
      'waitlisted',
      'waitlisted',
    ]);
    clock.set(new Date(clock.now().getTime() + 25 * HOUR));
    await Promise.all([round(), round()]);
    expect(await states()).toEqual([
      'cancelled',
      'confirmed',
      'cancelled',
      'offered',
      'waitlisted',
      'waitlisted',
    ]);
  });

  it('is not made when the conference starts within half an hour', async () => {
    await cancel(people[0]!);
    clock.set(new Date(conference.startsAt.getTime() - HOUR / 4));
    await offerAsAsked();
    expect(await states()).not.toContain('offered');
  });

  it('lasts a third of the time left when the conference is near', async () => {
    await cancel(people[0]!);
    clock.set(new Date(conference.startsAt.getTime() - 6 * HOUR));
    await offerAsAsked();
    expect((await open(people[2]!)).body.offerExpiresAt).toBe(
      new Date(conference.startsAt.getTime() - 4 * HOUR).toISOString(),
    );
  });
});

describe('more places', () => {
  it('go to those who wait, in order', async () => {
    await setPlaces(app, conference.id, { [type]: 4 });
    await offerAsAsked();
    expect(await states()).toEqual([
      'confirmed',
      'confirmed',
      'offered',
      'offered',
      'waitlisted',
      'waitlisted',
    ]);
  });
});

describe('cancelling', () => {
  it('twice changes nothing more, and revokes the ticket', async () => {
    const first = await cancel(people[0]!);
    const second = await cancel(people[0]!);
    expect(first).toMatchObject({
      status: 200,
      body: { state: 'cancelled', ticketCode: null, mayCancel: false },
    });
    expect(second.body).toEqual(first.body);
    const valid = await app.database.query(
      'SELECT 1 FROM tickets WHERE registration_id = $1 AND revoked_at IS NULL',
      [people[0]!.registrationId],
    );
    expect(valid).toEqual([]);
    const mails = await app.database.query(
      `SELECT 1 FROM mails WHERE template = 'registration.cancelled' AND subject_id = $1`,
      [people[0]!.registrationId],
    );
    expect(mails).toHaveLength(1);
  });

  it('of everybody at once gives every place back', async () => {
    const answers = await Promise.all(people.map(cancel));
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200));
    const [pool] = await app.database.query('SELECT taken FROM place_pools WHERE conference_id = $1', [
      conference.id,
    ]);
    expect(pool).toEqual({ taken: 0 });
  });

  it('while places are offered and confirmed never ends in a deadlock', async () => {
    const offer = worker.parts.get(OfferPlaces, { strict: false });
    const answers = await Promise.all([
      ...people.map(cancel),
      ...[1, 2, 3].map(async () => ({ status: 200, offered: await offer.run(call(), conference.id) })),
      ...people.map(({ registrationId }) =>
        app.administrator.post(`/registrations/${registrationId}/confirm`),
      ),
    ]);
    for (const { status } of answers) expect([200, 409]).toContain(status);
  });

  it('is refused after arriving and after the conference', async () => {
    await app.database.query('UPDATE registrations SET arrived_at = now() WHERE id = $1', [
      people[0]!.registrationId,
    ]);
    expect(await cancel(people[0]!)).toMatchObject({
      status: 409,
      body: { code: 'registration.has-arrived' },
    });
    await app.database.query(`UPDATE conferences SET state = 'concluded' WHERE id = $1`, [conference.id]);
    expect(await cancel(people[1]!)).toMatchObject({ status: 409, body: { code: 'registration.over' } });
  });

  it('of somebody without an offer cannot be turned into accepting', async () => {
    expect(await accept(people[4]!)).toMatchObject({
      status: 409,
      body: { code: 'registration.nothing-offered' },
    });
  });
});
