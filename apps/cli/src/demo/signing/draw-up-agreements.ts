import type { INestApplicationContext } from '@nestjs/common';
import type { AgreementKindKey } from '#contracts/signing/agreements';
import { Transactions } from '#platform/database';
import { KeepAgreements, KeepKinds } from '#signing';
import { callAt } from '../demo-call.js';
import type { DemoAgreement } from './demo-agreements.js';

/** Who can sign for an enterprise: somebody registered. */
export interface DemoSigner {
  id: string;
  organisationId: string;
  name: string;
  title: string | null;
  email: string | null;
  mobile: string | null;
}

export interface DrawnUp {
  conferenceId: string;
  universityId: string;
  /** Who signs for the university, by turns. */
  deans: readonly { name: string; title: string }[];
  agreements: readonly DemoAgreement[];
  signers: readonly DemoSigner[];
  startsOn: string;
  endsOn: string;
  at: Date;
}

const nouns: Partial<Record<AgreementKindKey, readonly [string, string]>> = {
  'strategic-cooperation': ['战略合作协议', 'strategic cooperation'],
  'employment-base': ['就业基地', 'employment base'],
  workstation: ['教授（博士）工作站', 'professor (doctoral) workstation'],
  'technology-transfer': ['转让协议', 'technology transfer'],
};

/** Representatives of different enterprises at a conference, those who are there first. */
export function signersAt(app: INestApplicationContext, conferenceId: string): Promise<DemoSigner[]> {
  return app.get(Transactions).reader.query(
    `SELECT DISTINCT ON (organisation_id) id, organisation_id AS "organisationId", name, title, email, mobile
     FROM registrations WHERE conference_id = $1 AND participant_type = 'enterprise-representative'
       AND state = 'confirmed' AND NOT is_held
     ORDER BY organisation_id, arrived_at NULLS LAST, id`,
    [conferenceId],
  );
}

/** Draws the agreements up, each between the university and an enterprise of its own; their ids in their order. */
export async function drawUpAgreements(
  app: INestApplicationContext,
  { conferenceId, universityId, deans, agreements, signers, startsOn, endsOn, at }: DrawnUp,
): Promise<string[]> {
  const call = callAt(at);
  const kinds = new Map(
    (await app.get(KeepKinds).list()).items.flatMap(({ key, id }) => (key ? [[key, id]] : [])),
  );
  const ids: string[] = [];
  for (const [index, { kind, fieldZh, fieldEn, amount }] of agreements.entries()) {
    const signer = signers[index]!;
    const [nounZh, nounEn] = nouns[kind]!;
    const dean = deans[index % deans.length]!;
    const { id } = await app.get(KeepAgreements).drawUp(call, conferenceId, {
      kindId: kinds.get(kind)!,
      number: `ZJ-${startsOn.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`,
      titleZh: `${fieldZh}${nounZh}`,
      titleEn: `${fieldEn[0]!.toUpperCase()}${fieldEn.slice(1)}: ${nounEn}`,
      amount: amount ?? null,
      startsOn,
      endsOn,
      parties: [
        {
          organisationId: universityId,
          signatoryName: dean.name,
          signatoryTitle: dean.title,
          contactName: '校企合作处（演示）',
          contactEmail: 'cooperation@demo.example',
        },
        {
          organisationId: signer.organisationId,
          signatoryName: signer.name,
          signatoryTitle: signer.title,
          signatoryId: signer.id,
          contactName: signer.name,
          contactEmail: signer.email,
          contactMobile: signer.mobile,
        },
      ],
    });
    ids.push(id);
  }
  return ids;
}
