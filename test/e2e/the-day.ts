import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '../support/children.js';
import { good, refused, visit, type Visitor } from '../support/client.js';
import { enterprisesXlsx, inventEnterprises, type InventedEnterprise } from '../support/enterprises.js';
import { readQr } from '../support/qr.js';
import type { ReceivedMail, SmtpSink } from '../support/smtp-sink.js';

const ENTERPRISES = 200;
const PLACES = 190;
const PASSWORD = 'a long enough pass phrase';
const HOUR = 3_600_000;

export interface Topology {
  /** Addresses of the HTTP processes; visitors are spread over them. */
  addresses: readonly string[];
  sink: SmtpSink;
}

interface Representative {
  enterprise: InventedEnterprise;
  token: string;
  state: string;
}

const linkIn = (mail: Pick<ReceivedMail, 'parsed'>, door: string): string => {
  const found = new RegExp(`/${door}/([A-Za-z0-9_-]{40,})`).exec(mail.parsed.text ?? '');
  if (!found) throw new Error(`no /${door}/ link in: ${mail.parsed.text}`);
  return found[1]!;
};

const mailWith = (sink: SmtpSink, address: string, door: string): Promise<ReceivedMail> =>
  sink.mailTo(address, (mail) => (mail.parsed.text ?? '').includes(`/${door}/`), 60_000);

/** One conference day from the empty installation to the mayor's table, with nothing but what people have. */
export class ConferenceDay {
  readonly enterprises = inventEnterprises(ENTERPRISES);
  readonly organiser: Visitor;
  conferenceId = '';
  slug = '';
  pointId = '';
  representatives: Representative[] = [];
  codes = new Map<string, string>();

  constructor(private readonly topology: Topology) {
    this.organiser = visit(topology.addresses[0]!);
  }

  address(turn: number): string {
    return this.topology.addresses[turn % this.topology.addresses.length]!;
  }

  async setUp(): Promise<void> {
    const body = { name: '陈组织', email: 'organiser@city.example', password: PASSWORD };
    await good(this.organiser.api.POST('/api/v1/setup', { body }));
    const again = visit(this.address(1));
    await refused(again.api.POST('/api/v1/setup', { body }));
  }

  async importEnterprises(): Promise<{ first: number; second: number }> {
    const file = await enterprisesXlsx(this.enterprises);
    const run = async (): Promise<{ new: number; changed: number; wrong: number }> => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(file)]), '企业名单.xlsx');
      const uploaded = await this.organiser.raw('/api/v1/organisations/import/preview', {
        method: 'POST',
        body: form,
      });
      expect(uploaded.status).toBe(201);
      const preview = (await uploaded.json()) as {
        uploadId: string;
        mapping: Record<string, number | null>;
        counts: { new: number; changed: number; wrong: number };
      };
      const result = await good(
        this.organiser.api.POST('/api/v1/organisations/import', {
          body: { uploadId: preview.uploadId, mapping: preview.mapping } as never, // the preview's own mapping
        }),
      );
      expect(result.counts).toMatchObject(preview.counts);
      return result.counts;
    };
    const first = await run();
    const second = await run();
    expect(second.changed).toBe(0);
    return { first: first.new, second: second.new };
  }

  async schedule(): Promise<void> {
    const { api } = this.organiser;
    const university = await good(
      api.POST('/api/v1/organisations', { body: { nameZh: '示例工业大学', kind: 'university' } as never }),
    );
    const bureau = await good(
      api.POST('/api/v1/organisations', {
        body: { nameZh: '示例市工业和信息化局', kind: 'agency' } as never,
      }),
    );
    const campaign = await good(
      api.POST('/api/v1/campaigns', { body: { nameZh: '千校万企紫金行动', organiserId: bureau.id } }),
    );
    const venue = await good(
      api.POST('/api/v1/venues', {
        body: {
          nameZh: '大学生活动中心',
          nameEn: 'Student Centre',
          addressZh: '示例路 1 号',
          rooms: [
            { nameZh: '报告厅', seats: 300 },
            { nameZh: '洽谈室', seats: 60 },
          ],
        },
      }),
    );
    const startsAt = new Date(Date.now() + HOUR);
    const at = (hours: number): string => new Date(startsAt.getTime() + hours * HOUR).toISOString();
    const created = await good(
      api.POST('/api/v1/conferences', {
        body: {
          campaignId: campaign.id,
          titleZh: '校企协同创新推进会',
          titleEn: 'School-Enterprise Innovation Promotion Conference',
          hostUniversityId: university.id,
          startsAt: at(0),
          endsAt: at(6),
          venueId: venue.id,
        },
      }),
    );
    await good(
      api.PUT('/api/v1/conferences/{id}', {
        params: { path: { id: created.id } },
        body: {
          version: created.version,
          campaignId: campaign.id,
          titleZh: created.titleZh,
          titleEn: created.titleEn,
          venueId: venue.id,
          startsAt: created.startsAt,
          endsAt: created.endsAt,
          timeZone: created.timeZone,
          registrationOpensAt: new Date(Date.now() - HOUR).toISOString(),
          registrationClosesAt: at(5),
          hosts: [
            { organisationId: bureau.id, part: 'organiser' },
            { organisationId: university.id, part: 'host-university' },
          ],
        },
      }),
    );
    const programmed = await good(
      api.PUT('/api/v1/conferences/{id}/programme', {
        params: { path: { id: created.id } },
        body: {
          version: 1,
          sessions: [
            { kind: 'opening', titleZh: '开幕', roomId: venue.rooms[0]!.id, startsAt: at(0), endsAt: at(1) },
            { kind: 'signing', titleZh: '签约', roomId: venue.rooms[0]!.id, startsAt: at(1), endsAt: at(2) },
            { kind: 'docking', titleZh: '对接', roomId: venue.rooms[1]!.id, startsAt: at(2), endsAt: at(4) },
          ],
        },
      }),
    );
    expect(programmed.sessions).toHaveLength(3);
    await this.setPlaces(created.id, PLACES);
    const published = await good(
      api.POST('/api/v1/conferences/{id}/transitions', {
        params: { path: { id: created.id } },
        body: { to: 'published' },
      }),
    );
    expect(published.state).toBe('published');
    this.conferenceId = created.id;
    this.slug = created.slug;
  }

  async setPlaces(id: string, capacity: number): Promise<void> {
    await good(
      this.organiser.api.PUT('/api/v1/conferences/{id}/places', {
        params: { path: { id } },
        body: { places: [{ participantType: 'enterprise-representative', capacity }] } as never,
      }),
    );
  }

  /** A colleague gets a mail, follows its link, chooses a password and is in. */
  async colleague(email: string, role: 'desk' | 'door' | 'reports', turn: number): Promise<Visitor> {
    await good(
      this.organiser.api.POST('/api/v1/colleagues', {
        body: { email, name: '李同事', grants: [{ role, conferenceId: this.conferenceId }] },
      }),
    );
    const token = linkIn(await mailWith(this.topology.sink, email, 'invitation'), 'invitation');
    const person = visit(this.address(turn));
    await good(
      person.api.POST('/api/v1/colleagues/invitations/accept', {
        body: { token, name: '李同事', password: PASSWORD },
      }),
    );
    await good(person.api.POST('/api/v1/sessions', { body: { email, password: PASSWORD } }));
    return person;
  }

  async registerEverybody(): Promise<Map<string, number>> {
    const { api } = visit(this.address(0));
    const page = await good(
      api.GET('/api/v1/public/conferences/{slug}', { params: { path: { slug: this.slug } } }),
    );
    expect(page.titleZh).toBe('校企协同创新推进会');
    const privacy = await good(api.GET('/api/v1/public/privacy-text'));
    const register = async (enterprise: InventedEnterprise, turn: number): Promise<Representative> => {
      const phone = visit(this.address(turn), { language: turn % 10 === 0 ? 'en' : 'zh' });
      const found = await good(
        phone.api.GET('/api/v1/public/organisations', { params: { query: { q: enterprise.name } } }),
      );
      const registered = await good(
        phone.api.POST('/api/v1/public/conferences/{slug}/registrations', {
          params: { path: { slug: this.slug } },
          body: {
            organisationId: found.items[0]!.id,
            name: enterprise.contact.name,
            mobile: enterprise.contact.mobile,
            email: enterprise.contact.email,
            title: '经理',
            language: turn % 10 === 0 ? 'en' : 'zh',
            consent: true,
            consentVersion: privacy.version,
          },
        }),
      );
      return { enterprise, token: registered.token, state: registered.state };
    };
    for (let from = 0; from < ENTERPRISES; from += 20)
      this.representatives.push(
        ...(await Promise.all(
          this.enterprises.slice(from, from + 20).map((enterprise, at) => register(enterprise, from + at)),
        )),
      );
    const twice = await refused(
      api.POST('/api/v1/public/conferences/{slug}/registrations', {
        params: { path: { slug: this.slug } },
        body: {
          organisationName: '示例另一家公司',
          name: this.enterprises[0]!.contact.name,
          mobile: this.enterprises[0]!.contact.mobile,
          email: this.enterprises[0]!.contact.email,
          consent: true,
          consentVersion: privacy.version,
        },
      }),
    );
    expect(twice.status).toBe(409);
    return this.states();
  }

  private states(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { state } of this.representatives) counts.set(state, (counts.get(state) ?? 0) + 1);
    return counts;
  }

  /** Reads the ticket out of the mail's picture, as a phone at the door would. */
  async readTicketMails(): Promise<void> {
    for (const { enterprise } of this.inState('confirmed')) {
      const mail = await this.topology.sink.mailTo(
        enterprise.contact.email,
        ({ parsed }) => parsed.attachments.some(({ contentType }) => contentType === 'image/png'),
        90_000,
      );
      const picture = mail.parsed.attachments.find(({ contentType }) => contentType === 'image/png')!;
      this.codes.set(enterprise.contact.email, await readQr(picture.content));
      const calendar = mail.source.toString().includes('text/calendar');
      expect(calendar).toBe(true);
    }
  }

  inState(state: string): Representative[] {
    return this.representatives.filter((person) => person.state === state);
  }

  /** Cancels by the personal link; the waiting ones get the places by mail and take them. */
  async passPlacesOn(count: number): Promise<void> {
    const leaving = this.inState('confirmed').slice(-count);
    const waiting = this.inState('waitlisted');
    for (const person of leaving) {
      const { api } = visit(this.address(1));
      const view = await good(
        api.POST('/api/v1/public/registrations/cancel', { body: { token: person.token } }),
      );
      person.state = view.state;
    }
    const offered = await eventually(`${count} places offered`, async () => {
      const states = await Promise.all(
        waiting.map(async (person) => ({ person, state: (await this.open(person.token)).state })),
      );
      const found = states.filter(({ state }) => state === 'offered');
      return found.length === count ? found.map(({ person }) => person) : undefined;
    });
    for (const person of offered) {
      const mail = await this.topology.sink.mailTo(
        person.enterprise.contact.email,
        ({ parsed }) => linkIn({ parsed }, 'r') !== linkIn(this.firstMailTo(person), 'r'),
        60_000,
      );
      const token = linkIn(mail, 'r');
      const { api } = visit(this.address(0));
      const taken = await good(api.POST('/api/v1/public/registrations/accept-offer', { body: { token } }));
      person.state = taken.state;
      person.token = token;
    }
  }

  /** The personal page behind a link. */
  private open(token: string) {
    const { api } = visit(this.address(0));
    return good(api.POST('/api/v1/public/registrations/open', { body: { token } }));
  }

  private firstMailTo(person: Representative): ReceivedMail {
    return this.topology.sink.mails.find(({ to }) => to === person.enterprise.contact.email)!;
  }

  async goLive(): Promise<void> {
    await good(
      this.organiser.api.POST('/api/v1/conferences/{id}/transitions', {
        params: { path: { id: this.conferenceId } },
        body: { to: 'live' },
      }),
    );
    const points = await good(
      this.organiser.api.GET('/api/v1/conferences/{id}/check-in-points', {
        params: { path: { id: this.conferenceId } },
      }),
    );
    this.pointId = points.items[0]!.id;
  }

  scan(door: Visitor, what: { code: string } | { registrationId: string }, nonce: string = randomUUID()) {
    return good(
      door.api.POST('/api/v1/conferences/{id}/scans', {
        params: { path: { id: this.conferenceId } },
        body: {
          nonce,
          pointId: this.pointId,
          method: 'code' in what ? 'camera' : 'search',
          scannedAt: new Date().toISOString(),
          deviceLabel: '1 号门',
          ...what,
        },
      }),
    );
  }

  async attendance(reader: Visitor) {
    return good(
      reader.api.GET('/api/v1/conferences/{id}/attendance', {
        params: { path: { id: this.conferenceId } },
      }),
    );
  }

  /** The downloaded file, read back cell by cell. */
  async download(reader: Visitor, kind: 'xlsx' | 'csv') {
    const answer = await reader.raw(
      `/api/v1/conferences/${this.conferenceId}/attendance.${kind}?language=zh`,
    );
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }
}
