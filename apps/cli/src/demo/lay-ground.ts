import type { INestApplicationContext } from '@nestjs/common';
import { CreateCampaign, CreateVenue } from '#conferences';
import { CreateOrganisation } from '#organisations';
import { callAt, nanjing, several } from './demo-call.js';
import { demoVenues, type VenueKey } from './demo-venues.js';
import { inventedEnterprises } from './invented-enterprises.js';
import { namedOrganisations, type NamedOrganisation, type OrganisationIds } from './named-organisations.js';

export interface Ground {
  campaignId: string;
  named: OrganisationIds;
  /** Invented enterprises by number. */
  enterprises: string[];
  venues: Record<VenueKey, { id: string; roomIds: string[] }>;
}

/** 490 came to the three earlier conferences, 56 came new to the fourth. */
const INVENTED = 546;

/** The campaign, its organisations and its venues. */
export async function layGround(app: INestApplicationContext): Promise<Ground> {
  const call = callAt(nanjing('2023-03-01', '09:00'));
  const organisations = app.get(CreateOrganisation);

  const named = {} as OrganisationIds;
  for (const [key, [kind, nameZh, nameEn]] of Object.entries(namedOrganisations)) {
    const facts = { creditCode: null, district: null, industry: null, qualifications: [] };
    named[key as NamedOrganisation] = (await organisations.run(call, { ...facts, kind, nameZh, nameEn })).id;
  }
  const enterprises = await several(
    inventedEnterprises(INVENTED),
    async (facts) => (await organisations.run(call, { ...facts, isDemo: true })).id,
  );

  const campaign = await app.get(CreateCampaign).run(call, {
    nameZh: '“千校万企”紫金行动',
    nameEn: 'Thousands of Schools and Ten Thousand Enterprises: Zijin Action',
    descriptionZh: '组织专精特新企业走进高校，深化“企业出题、高校答题”的校企协同创新模式。',
    descriptionEn:
      'Brings specialised and new enterprises into universities: enterprises ask, universities answer.',
    organiserId: named.bureau,
    isDemo: true,
  });

  const venues = {} as Ground['venues'];
  for (const [key, { house, rooms, ...facts }] of Object.entries(demoVenues)) {
    const venue = await app.get(CreateVenue).run(call, {
      ...facts,
      organisationId: named[house],
      rooms: rooms.map(([nameZh, nameEn, seats]) => ({ nameZh, nameEn, seats })),
    });
    venues[key as VenueKey] = { id: venue.id, roomIds: venue.rooms.map(({ id }) => id) };
  }
  return { campaignId: campaign.id, named, enterprises, venues };
}
