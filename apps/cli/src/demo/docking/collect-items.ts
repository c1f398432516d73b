import type { INestApplicationContext } from '@nestjs/common';
import type { ParticipantType } from '#contracts/vocabulary';
import { BringItems, type BroughtAnswer, type BroughtItem } from '#docking';
import { CreateOrganisation } from '#organisations';
import { Transactions } from '#platform/database';
import { ImportRegistrations, currentPrivacyText } from '#registration';
import { callAt, minutesAfter } from '../demo-call.js';
import type { InventedPeople } from '../invented-people.js';
import { demoAchievements } from './demo-achievements.js';
import { demoAnswers } from './demo-answers.js';
import { demoDemands } from './demo-demands.js';

/** Universities that do not exist, and say so in their names. */
const universities = [
  ['金陵示例理工大学', 'Jinling Demo University of Technology', '玄武区'],
  ['江淮示例大学', 'Jianghuai Demo University', '江宁区'],
  ['扬子示例电力大学', 'Yangzi Demo University of Electric Power', '江宁区'],
  ['钟山示例工业大学', 'Zhongshan Demo University of Industry', '栖霞区'],
  ['秦淮示例信息大学', 'Qinhuai Demo University of Information', '江北新区'],
  ['玄武示例医药大学', 'Xuanwu Demo Medical University', '鼓楼区'],
] as const;

const RESEARCHERS_EACH = 5;
const TEN_THOUSAND = 10_000;
const DAY = 24 * 3600_000;

interface Guest {
  id: string;
  organisationId: string;
}

/**
 * What enterprises look for and universities have, before the conference to come: 40 demands, of which three are on stage,
 * 60 achievements and experts, a few answers, one of them chosen. Nobody is mailed.
 */
export async function collectItems(
  app: INestApplicationContext,
  conferenceId: string,
  people: InventedPeople,
  now: Date,
): Promise<void> {
  const enterprises = await askingEnterprises(app);
  const universityIds: string[] = [];
  for (const [nameZh, nameEn, district] of universities)
    universityIds.push(
      (
        await app.get(CreateOrganisation).run(callAt(minutesAfter(now, -4000)), {
          nameZh,
          nameEn,
          district,
          kind: 'university',
          creditCode: null,
          industry: null,
          qualifications: [],
          isDemo: true,
        })
      ).id,
    );
  const askers = await register(app, conferenceId, people, now, 'enterprise-representative', enterprises);
  const knowers = await register(
    app,
    conferenceId,
    people,
    now,
    'researcher',
    universityIds.flatMap((id) => Array<string>(RESEARCHERS_EACH).fill(id)),
  );
  const had = achievementsOf(knowers, now);
  const asked = demandsOf(askers, knowers, now);
  await app.get(BringItems).run(callAt(now), conferenceId, [...had, ...asked]);
}

/** An enterprise for each demand, of the industry that asks it; each asks once. */
async function askingEnterprises(app: INestApplicationContext): Promise<string[]> {
  const rows = (await app.get(Transactions).reader.query(
    `SELECT id, industry FROM organisations WHERE is_demo AND kind = 'enterprise' AND industry IS NOT NULL
       AND id NOT IN (SELECT organisation_id FROM registrations r JOIN conferences c ON c.id = r.conference_id
                      WHERE c.state = 'published')
     ORDER BY credit_code DESC`,
  )) as { id: string; industry: string }[];
  const left = [...rows];
  return demoDemands.map(([industry]) => {
    const at = Math.max(
      0,
      left.findIndex((row) => row.industry === industry),
    );
    return left.splice(at, 1)[0]!.id;
  });
}

async function register(
  app: INestApplicationContext,
  conferenceId: string,
  people: InventedPeople,
  now: Date,
  participantType: ParticipantType,
  organisationIds: readonly string[],
): Promise<Guest[]> {
  const { ids } = await app.get(ImportRegistrations).run(callAt(minutesAfter(now, -2700)), {
    conferenceId,
    notify: false,
    rows: organisationIds.map((organisationId, index) => ({
      ...people.one(participantType),
      organisationId,
      participantType,
      source: 'import',
      registeredAt: minutesAfter(now, -2700 + index * 7),
      consentVersion: currentPrivacyText.version,
    })),
  });
  return ids.map((id, at) => ({ id: id!, organisationId: organisationIds[at]! }));
}

const nothing = {
  budgetFrom: null,
  budgetTo: null,
  deadline: null,
  maturity: null,
  stage: '',
  showsContact: false,
};

/** The three on stage first; the last few are still on their way. */
function demandsOf(askers: readonly Guest[], knowers: readonly Guest[], now: Date): BroughtItem[] {
  return demoDemands.map(
    ([, field, titleZh, titleEn, textZh, textEn, cooperation, budget], at): BroughtItem => {
      const { id, organisationId } = askers[at]!;
      const isReturned = at === demoDemands.length - 1;
      return {
        kind: 'demand',
        organisationId,
        presenterId: id,
        field,
        wish: {
          ...nothing,
          titleZh,
          titleEn,
          textZh,
          textEn,
          cooperation: [...cooperation],
          budgetFrom: budget && budget[0] * TEN_THOUSAND,
          budgetTo: budget && budget[1] * TEN_THOUSAND,
          deadline: new Date(now.getTime() + (60 + (at % 5) * 30) * DAY).toISOString().slice(0, 10),
          showsContact: at % 4 === 1,
        },
        state: at < 30 ? 'released' : at < 35 ? 'valid' : 'collected',
        ...(isReturned ? { returnReason: '请补充标签数量、读取距离和期望单价。' } : {}),
        ...(at < 3 ? { stageMinutes: 8 } : {}),
        at: minutesAfter(now, -2500 + at * 30),
        answers: answersTo(at, knowers),
      };
    },
  );
}

const answersTo = (demand: number, knowers: readonly Guest[]): BroughtAnswer[] =>
  demoAnswers
    .filter((answer) => answer.demand === demand)
    .map(({ demand: _, university, person, ...answer }) => {
      const author = knowers[university * RESEARCHERS_EACH + person]!;
      return { ...answer, authorId: author.id, organisationId: author.organisationId };
    });

/** Spread over the people of each university, experts last. */
function achievementsOf(knowers: readonly Guest[], now: Date): BroughtItem[] {
  const counted = new Map<number, number>();
  let staged = 0;
  return demoAchievements.map(
    ([university, field, titleZh, titleEn, textZh, textEn, cooperation, maturity], at): BroughtItem => {
      const count = counted.get(university) ?? 0;
      counted.set(university, count + 1);
      const { id, organisationId } = knowers[university * RESEARCHERS_EACH + (count % RESEARCHERS_EACH)]!;
      const isOnStage = maturity !== null && count === 0 && staged < 4;
      if (isOnStage) staged += 1;
      return {
        kind: maturity ? 'achievement' : 'expertise',
        organisationId,
        presenterId: id,
        field,
        wish: {
          ...nothing,
          titleZh,
          titleEn,
          textZh,
          textEn,
          cooperation: [...cooperation],
          maturity,
          showsContact: at % 3 === 0,
        },
        state: at % 12 === 11 ? 'valid' : 'released',
        ...(isOnStage ? { stageMinutes: 10 } : {}),
        at: minutesAfter(now, -2600 + at * 20),
      };
    },
  );
}
