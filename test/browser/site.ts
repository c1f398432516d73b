import { good, visit, type Visitor } from '../support/client.js';
import { eventually, type Child } from '../support/children.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { startConference, startWorker } from '../support/processes.js';

const HOUR = 3_600_000;
export const ADMINISTRATOR = { email: 'organiser@city.example', password: 'a long enough pass phrase' };
export const LONG_NAME = '南京高精轨道交通设备有限公司暨长三角智能制造与轨道交通装备协同创新研究中心（示例）';

export interface Place {
  id: string;
  slug: string;
}

export interface Guest {
  name?: string;
  mobile: string;
  email: string;
  organisationName?: string;
  participantType?: 'researcher';
}

/** The built product with its worker, one administrator, and conferences in several states. */
export class Site {
  /** Live, with room for 50. */
  live!: Place;
  /** Published for next week, one place, taken by `holder`. */
  full!: Place;
  holder!: { token: string };
  notYet!: Place;
  cancelled!: Place;

  private constructor(
    readonly url: string,
    readonly organiser: Visitor,
    private conference: Child,
    private worker: Child,
    private readonly database: TestDatabase,
  ) {}

  static async open(): Promise<Site> {
    const database = await freshDatabase();
    const conference = await startConference({ DATABASE_URL: database.url });
    const worker = await startWorker({ DATABASE_URL: database.url, BASE_URL: conference.url });
    const site = new Site(conference.url, visit(conference.url), conference, worker, database);
    await good(site.organiser.api.POST('/api/v1/setup', { body: { name: '陈组织', ...ADMINISTRATOR } }));
    await site.furnish();
    return site;
  }

  async close(): Promise<void> {
    await Promise.all([this.conference.stop(), this.worker.stop()]);
    await this.database.drop();
  }

  /** The HTTP process ends without goodbye; another one takes its place at the same address. */
  async crash(): Promise<void> {
    await (this.conference as Child).kill9();
    const { port } = new URL(this.url);
    this.conference = await startConference({ DATABASE_URL: this.database.url, PORT: port });
  }

  /** From now on nobody sends a mail. */
  async stopWorker(): Promise<void> {
    await this.worker.stop();
  }

  async startWorker(): Promise<void> {
    this.worker = await startWorker({ DATABASE_URL: this.database.url, BASE_URL: this.url });
  }

  async register(
    slug: string,
    guest: Guest,
  ): Promise<{ registrationId: string; state: string; token: string }> {
    const { api } = visit(this.url);
    const privacy = await good(api.GET('/api/v1/public/privacy-text'));
    return good(
      api.POST('/api/v1/public/conferences/{slug}/registrations', {
        params: { path: { slug } },
        body: {
          name: '周文博',
          organisationName: '示例精密机械有限公司',
          title: '技术总监',
          ...guest,
          consent: true,
          consentVersion: privacy.version,
        },
      }),
    );
  }

  /** What no route leads to, such as a link of which only the hash is kept. */
  query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.database.query<Row & object>(sql, values);
  }

  ticket(token: string) {
    return good(visit(this.url).api.POST('/api/v1/public/registrations/open', { body: { token } }));
  }

  /** The token of the personal link in the last mail to an address. */
  linkOf(address: string): Promise<string> {
    return eventually('a mail with a link', async () => {
      const { api } = this.organiser;
      const { items } = await good(api.GET('/api/v1/mails', { params: { query: { q: address } } }));
      const id = items[0]?.id;
      if (!id) return undefined;
      const { data } = await api.GET('/api/v1/mails/{id}/parts', { params: { path: { id } } });
      return /\/r\/([\w-]+)/.exec(data?.text ?? '')?.[1];
    });
  }

  /** How many scans of people of this name the live conference knows of. */
  async scansOf(name: string): Promise<number> {
    const { api } = this.organiser;
    const path = { params: { path: { id: this.live.id } } };
    const { lastScans } = await good(api.GET('/api/v1/conferences/{id}/check-in-status', path));
    return lastScans.filter((line) => line.name === name).length;
  }

  async addPoint(conferenceId: string, nameZh: string, nameEn: string): Promise<void> {
    await good(
      this.organiser.api.POST('/api/v1/conferences/{id}/check-in-points', {
        params: { path: { id: conferenceId } },
        body: { nameZh, nameEn },
      }),
    );
  }

  private async furnish(): Promise<void> {
    const { api } = this.organiser;
    const organisation = (nameZh: string, nameEn: string, kind: 'university' | 'agency' | 'enterprise') =>
      good(
        api.POST('/api/v1/organisations', {
          body: {
            nameZh,
            nameEn,
            kind,
            district: '江宁区',
            creditCode: null,
            industry: null,
            qualifications: [],
          },
        }),
      );
    const university = await organisation(
      '示例工业职业技术大学',
      'Example University of Technology',
      'university',
    );
    const bureau = await organisation('示例市工业和信息化局', 'Example Bureau of Industry', 'agency');
    await organisation('南京高精轨道交通设备有限公司（示例）', 'Gaojing Rail Equipment (demo)', 'enterprise');
    await organisation(LONG_NAME, 'Gaojing Rail Equipment and Joint Research Centre (demo)', 'enterprise');
    const campaign = await good(
      api.POST('/api/v1/campaigns', {
        body: { nameZh: '“千校万企”紫金行动', nameEn: 'Zijin Action', organiserId: bureau.id },
      }),
    );
    const venue = await good(
      api.POST('/api/v1/venues', {
        body: {
          nameZh: '大学生活动中心',
          nameEn: 'Student Activity Centre',
          addressZh: '示例市栖霞区仙林大道示例路 1 号',
          addressEn: '1 Example Road, Xianlin Avenue',
          rooms: [
            { nameZh: '报告厅', nameEn: 'Lecture hall', seats: 300 },
            { nameZh: '洽谈室', nameEn: 'Meeting room', seats: 60 },
          ],
        },
      }),
    );
    const hosts = [
      { organisationId: bureau.id, part: 'organiser' as const },
      { organisationId: university.id, part: 'host-university' as const },
    ];
    const schedule = async (wish: Wish): Promise<Place> => {
      const startsAt = 'inDays' in wish ? morning(wish.inDays) : new Date(Date.now() + wish.inHours * HOUR);
      const at = (hours: number): string => new Date(startsAt.getTime() + hours * HOUR).toISOString();
      const conference = await good(
        api.POST('/api/v1/conferences', {
          body: {
            campaignId: campaign.id,
            titleZh: wish.titleZh,
            titleEn: wish.titleEn,
            hostUniversityId: university.id,
            startsAt: at(0),
            endsAt: at(6),
            venueId: venue.id,
          },
        }),
      );
      const path = { params: { path: { id: conference.id } } };
      await good(
        api.PUT('/api/v1/conferences/{id}', {
          ...path,
          body: {
            version: conference.version,
            campaignId: campaign.id,
            titleZh: wish.titleZh,
            titleEn: wish.titleEn,
            summaryZh: '企业提需求，高校来解答。\n现场发布企业需求，签署战略合作协议，并安排一对一洽谈。',
            summaryEn: 'Enterprises ask, universities answer.\nDemands, signings and one-to-one meetings.',
            venueId: venue.id,
            startsAt: at(0),
            endsAt: at(6),
            timeZone: 'Asia/Shanghai',
            registrationOpensAt: new Date(Date.now() + (wish.opensInHours ?? -1) * HOUR).toISOString(),
            registrationClosesAt: at(5),
            hosts,
          },
        }),
      );
      const [hall, meetingRoom] = venue.rooms.map(({ id }) => id);
      await good(
        api.PUT('/api/v1/conferences/{id}/programme', {
          ...path,
          body: {
            version: 1,
            sessions: [
              {
                kind: 'opening',
                titleZh: '开幕致辞',
                titleEn: 'Welcome',
                roomId: hall,
                startsAt: at(0),
                endsAt: at(1),
                speakers: '示例市工业和信息化局领导、学校领导',
              },
              {
                kind: 'signing',
                titleZh: '战略合作协议与博士工作站签约',
                titleEn: 'Signing of strategic cooperation agreements',
                roomId: hall,
                startsAt: at(1),
                endsAt: at(2),
              },
              {
                kind: 'docking',
                titleZh: '一对一洽谈',
                titleEn: 'One-to-one meetings',
                roomId: meetingRoom,
                startsAt: at(2),
                endsAt: at(5),
              },
            ],
          },
        }),
      );
      await good(
        api.PUT('/api/v1/conferences/{id}/places', {
          ...path,
          body: {
            places: [
              { participantType: 'enterprise-representative', capacity: wish.places },
              { participantType: 'researcher', capacity: 30 },
            ],
          },
        }),
      );
      await this.move(conference.id, 'published');
      return { id: conference.id, slug: conference.slug };
    };
    this.live = await schedule({
      titleZh: '校企协同创新推进会暨新能源与智能网联汽车产业链专场对接活动',
      titleEn: 'School-Enterprise Innovation Conference: New Energy and Connected Vehicles',
      inHours: 0.5,
      places: 50,
    });
    this.full = await schedule({
      titleZh: '集成电路专场推进会',
      titleEn: 'Integrated Circuits Conference',
      inDays: 7,
      places: 1,
    });
    this.notYet = await schedule({
      titleZh: '生物医药专场推进会',
      titleEn: 'Biomedicine Conference',
      inDays: 30,
      opensInHours: 10 * 24,
      places: 80,
    });
    this.cancelled = await schedule({
      titleZh: '新材料专场推进会',
      titleEn: 'New Materials Conference',
      inDays: 14,
      places: 80,
    });
    await this.move(this.live.id, 'live');
    await this.move(this.cancelled.id, 'cancelled', '场地临时检修，另行通知时间。');
    this.holder = await this.register(this.full.slug, {
      mobile: '13900000001',
      email: 'holder@firm.example',
    });
  }

  private async move(id: string, to: 'published' | 'live' | 'cancelled', reason?: string): Promise<void> {
    await good(
      this.organiser.api.POST('/api/v1/conferences/{id}/transitions', {
        params: { path: { id } },
        body: { to, confirm: true, ...(reason ? { reason } : {}) },
      }),
    );
  }
}

type Wish = {
  titleZh: string;
  titleEn: string;
  places: number;
  opensInHours?: number;
} & ({ inHours: number } | { inDays: number });

/** Nine o'clock in Nanjing so many days from now: a programme made late in the evening still stays in one day. */
function morning(inDays: number): Date {
  const at = new Date(Date.now() + inDays * 24 * HOUR);
  at.setUTCHours(1, 0, 0, 0);
  return at;
}
