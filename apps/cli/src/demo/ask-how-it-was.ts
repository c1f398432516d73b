import type { INestApplicationContext } from '@nestjs/common';
import type { Answers } from '#contracts/form/form-definition';
import type { Letter, LetterText } from '#contracts/outreach/letter';
import { usualSurvey } from '#contracts/outreach/survey';
import { AnswerSurvey, KeepSurveys } from '#outreach';
import { Transactions } from '#platform/database';
import { issueToken } from '#platform/tokens';
import { Chance } from './chance.js';
import { callAt, minutesAfter } from './demo-call.js';

const DAY = 24 * 60;

/** The usual questions, for the letter of thanks to lead to; gives the survey's id. */
export async function makeSurvey(
  app: INestApplicationContext,
  conferenceId: string,
  madeAt: Date,
): Promise<string> {
  const wish = { ...usualSurvey, isAnonymous: true, closesAt: null };
  return (await app.get(KeepSurveys).make(callAt(madeAt), conferenceId, wish)).id;
}

/** The letter with a button that leads to the survey. */
export function withSurvey({ zh, en }: Letter): Letter {
  const asking = (text: LetterText, label: string): LetterText => ({
    ...text,
    blocks: [...text.blocks, { kind: 'button', label, target: 'survey' }],
  });
  return { zh: asking(zh, '填写两分钟问卷'), en: asking(en, 'Answer in two minutes') };
}

/** Every third of those who were asked answers within four days, by the link in the letter. */
export async function answerSurvey(
  app: INestApplicationContext,
  surveyId: string,
  askedAt: Date,
): Promise<void> {
  const chance = new Chance(1924);
  const { reader } = app.get(Transactions);
  const links: { id: string }[] = await reader.query(
    'SELECT id FROM survey_links WHERE survey_id = $1 ORDER BY id',
    [surveyId],
  );
  const texts = { wishes: chance.shuffled(wishes), remarks: chance.shuffled(remarks) };
  for (const { id } of links.filter((_, index) => index % 3 === 1)) {
    const call = callAt(minutesAfter(askedAt, chance.whole(12, 4 * DAY)));
    const token = await issueToken(reader, call, 'survey', id, minutesAfter(askedAt, 30 * DAY));
    await app.get(AnswerSurvey).run(call, token, answersOf(chance, texts));
  }
}

const wishes = [
  '希望增加集成电路封装测试方向的专家',
  '多安排一对一对接时间，一家企业至少半小时',
  '想看到轨道交通装备方向的实验室参观',
  '请提前一周公布成果清单，方便带着问题来',
  '希望有更多中小企业的小额合作项目',
  '增加工业软件和机器人方向',
  '希望请到做过成果转化的企业讲讲经验',
  '能否按区域分组，方便会后走访',
  'More time for questions after the keynotes, please',
];
const remarks = [
  '签到很快，没有排队',
  '会场指引可以再清楚一些',
  '发布环节节奏紧凑，内容很实',
  '建议提供停车指引',
  '感谢会后及时跟进，已和两位老师约了下周见面',
  '午餐时间稍短，交流意犹未尽',
  'Well organised; the badges with large names helped a lot',
];

/** Somebody of the day: mostly content, now and then with a word, which nobody else says again. */
function answersOf(chance: Chance, texts: { wishes: string[]; remarks: string[] }): Answers {
  const overall = chance.weighted([
    [5, 11],
    [4, 8],
    [3, 3],
    [2, 1],
  ] as const);
  const near = (): number => Math.max(1, Math.min(5, overall + chance.whole(-1, 1)));
  const useful = ['keynote', 'demands', 'docking', 'visit'].filter(
    (part) => chance.next() < (part === 'docking' ? 0.7 : 0.4),
  );
  return {
    overall,
    organisation: near(),
    content: near(),
    result: chance.weighted([
      ['contact', 10],
      ['information', 6],
      ['agreement', 5],
      ['little', 2],
    ] as const),
    ...(useful.length > 0 ? { useful } : {}),
    recommend: Math.min(10, overall * 2 + chance.whole(-1, 1)),
    ...said('wishes', chance.next() < 0.3 ? texts.wishes.pop() : undefined),
    ...said('remarks', chance.next() < 0.25 ? texts.remarks.pop() : undefined),
  };
}

const said = (key: string, text: string | undefined): Answers => (text ? { [key]: text } : {});
