import { good, visit, type Visitor } from './client.js';

export const PASSWORD = 'a long enough pass phrase';

export interface Installation {
  administrator: Visitor;
  campaignId: string;
  conferenceId: string;
  slug: string;
}

const HOUR = 3_600_000;

/** An installation with its administrator and one published conference that starts in two hours. */
export async function furnish(
  baseUrl: string,
  { capacity = 500, title = '校企协同创新推进会' }: { capacity?: number; title?: string } = {},
): Promise<Installation> {
  const administrator = visit(baseUrl);
  const { api } = administrator;
  await good(
    api.POST('/api/v1/setup', {
      body: { name: '陈组织', email: 'organiser@city.example', password: PASSWORD },
    }),
  );
  const campaign = await good(api.POST('/api/v1/campaigns', { body: { nameZh: '千校万企紫金行动' } }));
  const conference = await addConference(administrator, campaign.id, { capacity, title });
  return { administrator, campaignId: campaign.id, ...conference };
}

/** Another published conference of a campaign. */
export async function addConference(
  { api }: Visitor,
  campaignId: string,
  { capacity = 500, title = '校企协同创新推进会' }: { capacity?: number; title?: string } = {},
): Promise<{ conferenceId: string; slug: string }> {
  const university = await good(
    api.POST('/api/v1/organisations', {
      body: { nameZh: `${title}承办大学`, kind: 'university' } as never, // the rest may be left out
    }),
  );
  const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
  const created = await good(
    api.POST('/api/v1/conferences', {
      body: {
        campaignId,
        titleZh: title,
        titleEn: 'Promotion Conference',
        hostUniversityId: university.id,
        startsAt: at(2),
        endsAt: at(8),
        placeZh: '示例报告厅',
      },
    }),
  );
  const params = { path: { id: created.id } };
  await good(
    api.PUT('/api/v1/conferences/{id}/programme', {
      params,
      body: {
        version: 1,
        sessions: [{ kind: 'opening', titleZh: '开幕', startsAt: at(2), endsAt: at(3) }],
      },
    }),
  );
  await good(
    api.PUT('/api/v1/conferences/{id}/places', {
      params,
      body: { places: [{ participantType: 'enterprise-representative', capacity }] },
    }),
  );
  await good(api.POST('/api/v1/conferences/{id}/transitions', { params, body: { to: 'published' } }));
  return { conferenceId: created.id, slug: created.slug };
}

/** Registers a person who does not exist; `number` makes the person. */
export async function register(
  baseUrl: string,
  slug: string,
  number: number,
  idempotencyKey?: string,
): Promise<{ registrationId: string; state: string; token: string; position: number | null }> {
  const { api } = visit(baseUrl);
  const privacy = await good(api.GET('/api/v1/public/privacy-text'));
  return good(
    api.POST('/api/v1/public/conferences/{slug}/registrations', {
      params: { path: { slug } },
      headers: idempotencyKey ? { 'idempotency-key': idempotencyKey } : {},
      body: {
        organisationName: `示例${number % 97}号企业有限公司`,
        name: '王测试',
        mobile: `138${String(10_000_000 + number)}`,
        email: `guest${number}@demo.example`,
        consent: true,
        consentVersion: privacy.version,
      },
    }),
  );
}
