import { randomUUID } from 'node:crypto';
import { CreateOrganisation } from '#organisations';
import type { OrganisationKind, ParticipantType, Qualification } from '#contracts/vocabulary';
import { startApp, systemCall, type Answer, type Client, type RunningApp } from './conference-app.js';

const HOUR = 3_600_000;

export interface Guest {
  registrationId: string;
  token: string;
  /** Null unless confirmed. */
  code: string | null;
  mobile: string;
  email: string;
}

export interface ScanWords {
  code?: string;
  registrationId?: string;
  pointId?: string;
  nonce?: string;
  scannedAt?: Date;
  method?: string;
}

/** A running system with one conference, and the few things a day at its door is made of. */
export class ConferenceDay {
  private count = 0;
  private constructor(
    readonly app: RunningApp,
    readonly id: string,
    readonly slug: string,
    readonly campaignId: string,
    private readonly universityId: string,
  ) {}

  /** Published, open for registration, starting in so many hours. */
  static async begin(app: RunningApp, { inHours = 2, places = 500 } = {}): Promise<ConferenceDay> {
    const admin = app.administrator;
    const university = await organisation(app, `南京示例大学${randomUUID().slice(0, 6)}`, 'university');
    const campaign = await made(admin.post('/campaigns', { nameZh: '紫金行动', organiserId: university }));
    const startsAt = Date.now() + inHours * HOUR;
    const draft = await made(
      admin.post('/conferences', {
        campaignId: campaign.id,
        titleZh: '校企协同创新推进会',
        titleEn: 'School-enterprise conference',
        hostUniversityId: university,
        placeZh: '报告厅',
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(startsAt + 8 * HOUR).toISOString(),
      }),
    );
    await good(
      admin.put(`/conferences/${draft.id}/places`, {
        places: [
          { participantType: 'enterprise-representative', capacity: places },
          { participantType: 'researcher', capacity: 20 },
        ],
      }),
    );
    await app.database.query(
      `UPDATE conferences SET registration_opens_at = now() - interval '9 days', registration_closes_at = ends_at
       WHERE id = $1`,
      [draft.id],
    );
    const day = new ConferenceDay(app, draft.id, draft.slug, campaign.id, university);
    await day.become('published');
    return day;
  }

  async become(to: string): Promise<void> {
    await good(
      this.app.administrator.post(`/conferences/${this.id}/transitions`, {
        to,
        confirm: true,
        reason: '测试',
      }),
    );
  }

  /** Moves the day itself, as no organiser could. */
  async startHoursAgo(hours: number): Promise<void> {
    await this.app.database.query(
      `UPDATE conferences SET starts_at = began, ends_at = began + interval '8 hours',
         registration_closes_at = began + interval '8 hours'
       FROM (SELECT now() - make_interval(hours => $2) AS began) AS moved WHERE id = $1`,
      [this.id, hours],
    );
  }

  /** Registers as a visitor of the public page would. */
  async guest(organisationId: string, name = '李伟'): Promise<Guest> {
    this.count += 1;
    const mobile = `139${String(10_000_000 + this.count)}`;
    const email = `guest${this.count}@demo.example`;
    const { visitor } = this.app;
    const privacy = await good(visitor.get('/public/privacy-text'));
    const registered = await made(
      visitor.post(`/public/conferences/${this.slug}/registrations`, {
        organisationId,
        name,
        mobile,
        email,
        title: '技术总监',
        consentVersion: privacy.version,
        consent: true,
      }),
    );
    const page = await good(visitor.post('/public/registrations/open', { token: registered.token }));
    return {
      registrationId: registered.registrationId,
      token: registered.token,
      code: page.ticketCode,
      mobile,
      email,
    };
  }

  async walkIn(
    organisationId: string,
    name: string,
    more: { participantType?: ParticipantType; title?: string } = {},
  ): Promise<string> {
    this.count += 1;
    const registered = await made(
      this.app.administrator.post(`/conferences/${this.id}/registrations`, {
        organisationId,
        name,
        mobile: `137${String(10_000_000 + this.count)}`,
        ...more,
      }),
    );
    return registered.id;
  }

  async defaultPoint(): Promise<string> {
    const points = await good(this.app.administrator.get(`/conferences/${this.id}/check-in-points`));
    return points.items[0].id;
  }

  async point(nameZh: string, window: { opensAt?: string; closesAt?: string } = {}): Promise<string> {
    const point = await made(
      this.app.administrator.post(`/conferences/${this.id}/check-in-points`, {
        nameZh,
        nameEn: `Gate ${nameZh}`,
        ...window,
      }),
    );
    return point.id;
  }

  async scan(words: ScanWords, client: Client = this.app.administrator): Promise<Answer<Claimed>> {
    return client.post(`/conferences/${this.id}/scans`, {
      nonce: words.nonce ?? randomUUID(),
      pointId: words.pointId ?? (await this.defaultPoint()),
      code: words.code,
      registrationId: words.registrationId,
      method: words.method ?? (words.code === undefined ? 'search' : 'camera'),
      scannedAt: (words.scannedAt ?? new Date()).toISOString(),
      deviceLabel: '测试平板',
    });
  }

  organisation(nameZh: string, more: Partial<OrganisationWords> = {}): Promise<string> {
    return organisation(this.app, nameZh, 'enterprise', more);
  }

  get hostUniversity(): string {
    return this.universityId;
  }
}

export interface OrganisationWords {
  nameEn: string;
  district: string;
  qualifications: { qualification: Qualification; year: number | null }[];
}

export async function organisation(
  app: RunningApp,
  nameZh: string,
  kind: OrganisationKind,
  more: Partial<OrganisationWords> = {},
): Promise<string> {
  const created = await new CreateOrganisation(app.transactions).run(systemCall(), {
    kind,
    nameZh,
    nameEn: more.nameEn ?? null,
    creditCode: null,
    district: more.district ?? null,
    industry: '智能制造',
    qualifications: more.qualifications ?? [],
  });
  return created.id;
}

/** A body of whatever shape the test goes on to claim. */
// oxlint-disable-next-line typescript/no-explicit-any
type Claimed = any;

async function answered(status: number, call: Promise<Answer<Claimed>>): Promise<Claimed> {
  const answer = await call;
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
export const good = (call: Promise<Answer<Claimed>>): Promise<Claimed> => answered(200, call);
export const made = (call: Promise<Answer<Claimed>>): Promise<Claimed> => answered(201, call);

export const beginDay = async (options?: { inHours?: number; places?: number }): Promise<ConferenceDay> =>
  ConferenceDay.begin(await startApp(), options);
