import type { RunningApp } from '../../support/conference-app.js';
import { at, type Body, type MeetingsWorld } from '../docking/meetings-world.js';
import type { TestConference } from '../registration/world.js';

export const ok = (answer: { status: number; body: Body }): Body => {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

export const kindId = async (app: RunningApp, key: string): Promise<string> => {
  const [row] = await app.database.query<{ id: string }>('SELECT id FROM agreement_kinds WHERE key = $1', [
    key,
  ]);
  return row!.id;
};

export interface Signer {
  organisationId: string;
  signatoryName: string;
  signatoryTitle?: string;
  signatoryId?: string;
  substituteName?: string;
  substituteId?: string;
  contactName?: string;
  contactMobile?: string;
}

/** An agreement between these, drawn up and, unless told otherwise, confirmed by all. */
export async function addAgreement(
  app: RunningApp,
  conferenceId: string,
  titleZh: string,
  parties: Signer[],
  { kind = 'strategic-cooperation', isConfirmed = true }: { kind?: string; isConfirmed?: boolean } = {},
): Promise<string> {
  const path = `/conferences/${conferenceId}/agreements`;
  const wish = { kindId: await kindId(app, kind), titleZh, parties };
  const { id, state } = ok(await app.administrator.post(path, wish));
  const move = async (action: string): Promise<void> => {
    const moved = ok(await app.administrator.post(`${path}/move`, { action, ids: [id] }));
    if (moved.done !== 1) throw new Error(JSON.stringify(moved));
  };
  if (state === 'intended') await move('draft');
  if (isConfirmed) await move('confirm');
  return id;
}

/** Two of the organisations, by their people. */
export const pairOf = ({ representative, researchers }: MeetingsWorld, ids: OrganisationIds): Signer[] => [
  {
    organisationId: ids.firm,
    signatoryName: '钱企业',
    signatoryTitle: '董事长',
    signatoryId: representative.registrationId,
    contactName: '钱秘书',
    contactMobile: '13912345678',
  },
  {
    organisationId: ids.university,
    signatoryName: '周教授',
    signatoryTitle: '校长',
    signatoryId: researchers[0].registrationId,
    substituteName: '吴博士',
    substituteId: researchers[1].registrationId,
  },
];

export interface OrganisationIds {
  firm: string;
  university: string;
  rival: string;
}

export async function organisationsOf(app: RunningApp, world: MeetingsWorld): Promise<OrganisationIds> {
  const of = async (registrationId: string): Promise<string> => {
    const [row] = await app.database.query<{ organisation_id: string }>(
      'SELECT organisation_id FROM registrations WHERE id = $1',
      [registrationId],
    );
    return row!.organisation_id;
  };
  return {
    firm: world.conference.organisationId,
    university: await of(world.researchers[0].registrationId),
    rival: await of(world.rival.registrationId),
  };
}

/** Puts a signing session into the programme, with what else there is, and releases it. */
export async function releaseSigning(
  app: RunningApp,
  conference: TestConference,
  { from = 1, minutes = 30, others = [] as object[] } = {},
): Promise<void> {
  const path = `/conferences/${conference.id}/programme`;
  const { version } = ok(await app.administrator.get(path));
  const edited = ok(
    await app.administrator.put(path, {
      version,
      sessions: [
        {
          kind: 'signing',
          titleZh: '集中签约',
          titleEn: 'Signing',
          startsAt: at(conference, from),
          endsAt: at(conference, from, minutes),
        },
        ...others,
      ],
    }),
  );
  ok(await app.administrator.post(`${path}/releases`, { version: edited.version, notify: false }));
}
