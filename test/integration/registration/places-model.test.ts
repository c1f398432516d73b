import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SetClock } from '#platform/clock';
import { LapseOffers } from '../../../libs/registration/src/application/lapse-offers.js';
import { OfferPlaces } from '../../../libs/registration/src/application/offer-places.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { Worker, form, scheduleConference, setPlaces, type TestConference } from './world.js';

/**
 * Random commands against registration on the real database and against a small model that counts anew each time, with
 * none of the product's code. After each command: the same states, the same places, the same order of those who wait.
 */
const RUNS = 12;
const COMMANDS = 32;
const DAY = 86_400_000;
const LIMIT = 2;

type Type = 'enterprise-representative' | 'researcher';
const types: readonly Type[] = ['enterprise-representative', 'researcher'];

interface Person {
  id: string;
  token: string | null;
  type: Type;
  firm: number;
  state: string;
}

class Model {
  readonly people: Person[] = [];
  /** Those who wait, longest first. */
  waiting: Person[] = [];
  readonly capacity: Record<Type, number> = { 'enterprise-representative': 3, researcher: 2 };
  shared: number | null = null;

  holding = (who: (person: Person) => boolean): number =>
    this.people.filter((person) => who(person) && ['confirmed', 'offered'].includes(person.state)).length;

  fits({ type, firm }: Pick<Person, 'type' | 'firm'>): boolean {
    return (
      this.holding((one) => one.type === type) < this.capacity[type] &&
      (this.shared === null || this.holding(() => true) < this.shared) &&
      (type === 'researcher' || this.holding((one) => one.type === type && one.firm === firm) < LIMIT)
    );
  }

  /** Whether somebody who waits could take the place that this one would take. */
  isSomebodyBefore = (type: Type): boolean =>
    this.waiting.some((one) => (one.type === type || this.shared !== null) && this.fits(one));

  become(person: Person, state: string): void {
    person.state = state;
    this.waiting = this.waiting.filter((one) => one !== person);
    if (state === 'waitlisted') this.waiting.push(person);
  }

  offer(): void {
    for (const person of this.waiting) if (this.fits(person)) this.become(person, 'offered');
  }
}

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

const call = (aheadMs = 0) => ({ ...systemCall(), clock: new SetClock(new Date(Date.now() + aheadMs)) });
let counted = 0;

/** One conference and its model, driven together. */
class Both {
  readonly model = new Model();
  private firms: string[] = [];

  private constructor(readonly conference: TestConference) {}

  static async make(): Promise<Both> {
    const both = new Both(await scheduleConference(app, { 'enterprise-representative': 3, researcher: 2 }));
    for (const n of [1, 2, 3]) {
      const firm = { nameZh: `模型企业${++counted}第${n}有限公司`, kind: 'enterprise' };
      both.firms.push((await app.administrator.post('/organisations', firm)).body.id);
    }
    await both.expectOk(
      app.administrator.put(`/conferences/${both.conference.id}/registration-rules`, {
        rules: [
          {
            participantType: 'enterprise-representative',
            isPublic: true,
            needsApproval: true,
            approvalAfterEdit: false,
            autoApproveInvited: true,
            autoApproveQualifications: [],
            autoApproveDistricts: [],
            autoApproveDomains: ['known.example'],
            maxPerOrganisation: LIMIT,
            editUntil: null,
            colleaguesLimit: 3,
          },
        ],
      }),
    );
    return both;
  }

  private async expectOk(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(JSON.stringify(body));
  }

  private answers(n: number, firm: number, domain: string): Record<string, unknown> {
    return form(n, this.firms[firm]!, { email: `m${n}@${domain}` });
  }

  async register(firm: number, isKnown: boolean): Promise<void> {
    const n = ++counted;
    const person: Person = { id: '', token: null, type: 'enterprise-representative', firm, state: '' };
    const { body } = await app.visitor.post(
      `/public/conferences/${this.conference.slug}/registrations`,
      this.answers(n, firm, isKnown ? 'known.example' : 'new.example'),
    );
    Object.assign(person, { id: body.registrationId, token: body.token });
    const hasPlace = this.model.fits(person) && !this.model.isSomebodyBefore(person.type);
    this.model.people.push(person);
    this.model.become(person, isKnown ? (hasPlace ? 'confirmed' : 'waitlisted') : 'pending');
    if (person.state === 'waitlisted')
      expect(body.position).toBe(
        this.model.waiting.filter((one) => one.type === person.type || this.model.shared !== null).length,
      );
  }

  async comeToTheDesk(type: Type, firm: number): Promise<void> {
    const n = ++counted;
    const { mobile, name } = this.answers(n, firm, 'desk.example');
    const answer = await app.administrator.post(`/conferences/${this.conference.id}/registrations`, {
      mobile,
      name,
      organisationId: this.firms[firm],
      participantType: type,
    });
    const person: Person = { id: answer.body.id, token: null, type, firm, state: '' };
    const fits = this.model.fits(person);
    expect(answer.status).toBe(fits ? 201 : 409);
    if (!fits) return;
    this.model.people.push(person);
    this.model.become(person, 'confirmed');
  }

  private pick(at: number, ...states: string[]): Person | undefined {
    const able = this.model.people.filter(({ state }) => states.includes(state));
    return able[at % Math.max(able.length, 1)];
  }

  async cancel(at: number): Promise<void> {
    const person = this.pick(at, 'pending', 'confirmed', 'waitlisted', 'offered');
    if (!person) return;
    await this.expectOk(app.administrator.post(`/registrations/${person.id}/cancel`, { reason: '改期' }));
    this.model.become(person, 'cancelled');
  }

  async approve(at: number): Promise<void> {
    const person = this.pick(at, 'pending');
    if (!person) return;
    await this.expectOk(app.administrator.post(`/registrations/${person.id}/approve`));
    const hasPlace = this.model.fits(person) && !this.model.isSomebodyBefore(person.type);
    this.model.become(person, hasPlace ? 'confirmed' : 'waitlisted');
  }

  async accept(at: number): Promise<void> {
    const person = this.pick(at, 'offered');
    if (!person?.token) return;
    await this.expectOk(app.visitor.post('/public/registrations/accept-offer', { token: person.token }));
    this.model.become(person, 'confirmed');
  }

  async offer(): Promise<void> {
    await worker.parts.get(OfferPlaces, { strict: false }).run(call(), this.conference.id);
    this.model.offer();
  }

  async lapse(): Promise<void> {
    await worker.parts.get(LapseOffers, { strict: false }).run(call(2 * DAY));
    for (const person of this.model.people)
      if (person.state === 'offered') this.model.become(person, 'cancelled');
  }

  async setPlaces(type: Type, capacity: number): Promise<void> {
    const { model } = this;
    // with `confirm` the number becomes what is taken
    model.capacity[type] = Math.max(
      capacity,
      model.holding((one) => one.type === type),
    );
    await setPlaces(app, this.conference.id, { ...model.capacity, [type]: capacity });
  }

  async share(capacity: number | null): Promise<void> {
    const pools =
      capacity === null ? [] : [{ participantTypes: types, nameZh: '会场', nameEn: 'Hall', capacity }];
    const { status } = await app.administrator.put(`/conferences/${this.conference.id}/places/shared`, {
      pools,
    });
    const isTooFew = capacity !== null && capacity < this.model.holding(() => true);
    expect(status).toBe(isTooFew ? 422 : 200);
    if (!isTooFew) this.model.shared = capacity;
  }

  async compare(): Promise<void> {
    const { model, conference } = this;
    const rows = await app.database.query<{ id: string; state: string }>(
      `SELECT id, state FROM registrations WHERE conference_id = $1 ORDER BY registered_at, id`,
      [conference.id],
    );
    const stateOf = new Map(rows.map(({ id, state }) => [id, state]));
    expect(model.people.map(({ id }) => stateOf.get(id))).toEqual(model.people.map(({ state }) => state));
    expect(rows).toHaveLength(model.people.length);
    const waiting = await app.database.query<{ id: string }>(
      `SELECT id FROM registrations WHERE conference_id = $1 AND state = 'waitlisted' ORDER BY waiting_since, id`,
      [conference.id],
    );
    expect(waiting.map(({ id }) => id)).toEqual(model.waiting.map(({ id }) => id));
    const [counts] = await app.database.query(
      `SELECT (SELECT json_object_agg(participant_type, ARRAY[taken, capacity]) FROM place_pools WHERE conference_id = $1)
                AS types,
              (SELECT ARRAY[taken, capacity] FROM shared_pools WHERE conference_id = $1) AS shared,
              (SELECT coalesce(json_object_agg(organisation_id, taken), '{}') FROM organisation_places
               WHERE conference_id = $1 AND taken > 0) AS firms,
              (SELECT count(*)::int FROM tickets WHERE conference_id = $1 AND revoked_at IS NULL) AS tickets`,
      [conference.id],
    );
    const firms = this.firms.flatMap((id, firm) => {
      const taken = model.holding((one) => one.type === 'enterprise-representative' && one.firm === firm);
      return taken > 0 ? [[id, taken]] : [];
    });
    expect(counts).toEqual({
      types: Object.fromEntries(
        types.map((type) => [type, [model.holding((one) => one.type === type), model.capacity[type]]]),
      ),
      shared: model.shared === null ? null : [model.holding(() => true), model.shared],
      firms: Object.fromEntries(firms),
      tickets: model.people.filter(({ state }) => state === 'confirmed').length,
    });
  }
}

const small = fc.nat({ max: 9 });
const firm = fc.nat({ max: 2 });
const type = fc.constantFrom(...types);
type Step = (both: Both) => Promise<void>;
const steps = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(firm, fc.constantFrom(true, true, true, false)).map(
      ([f, known]): Step =>
        (b) =>
          b.register(f, known),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(type, firm).map(
      ([t, f]): Step =>
        (b) =>
          b.comeToTheDesk(t, f),
    ),
  },
  {
    weight: 3,
    arbitrary: small.map(
      (at): Step =>
        (b) =>
          b.cancel(at),
    ),
  },
  {
    weight: 3,
    arbitrary: small.map(
      (at): Step =>
        (b) =>
          b.approve(at),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Step>((b) => b.offer()) },
  {
    weight: 2,
    arbitrary: small.map(
      (at): Step =>
        (b) =>
          b.accept(at),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>((b) => b.lapse()) },
  {
    weight: 2,
    arbitrary: fc.tuple(type, fc.nat({ max: 5 })).map(
      ([t, n]): Step =>
        (b) =>
          b.setPlaces(t, n),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.option(fc.nat({ max: 6 })).map(
      (n): Step =>
        (b) =>
          b.share(n),
    ),
  },
);

it('TRUST Places: whatever happens in whatever order, places, offers and the waiting list are those of the model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: COMMANDS, maxLength: COMMANDS }), async (commands) => {
      const both = await Both.make();
      for (const command of commands) {
        await command(both);
        await both.compare();
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 300_000);
