import type { INestApplicationContext } from '@nestjs/common';
import type { Answers } from '#contracts/form/form-definition';
import type { ParticipantType } from '#contracts/vocabulary';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { SaveForm, findForm } from '#registration';
import { Chance } from './chance.js';
import { representativeForm, researcherForm } from './demo-forms.js';

const forms = [
  ['enterprise-representative', representativeForm],
  ['researcher', researcherForm],
] as const;

const wishes = ['joint-research', 'transfer', 'adviser', 'workstation', 'base', 'laboratory'] as const;
const subjects = [
  '智能制造',
  '轨道交通装备',
  '新材料',
  '工业软件',
  '新能源',
  '生物医药',
  '集成电路',
  '机器人',
];
const notes = ['重点企业，请安排前排就座', '负责人希望会后参观实验室', '由江宁区推荐'];

export interface Answered {
  answers: Answers;
  formId: string | null;
}

/** The forms of a conference, and people who fill them in the same way in every demo. */
export class Questions {
  private constructor(
    private readonly formIds: ReadonlyMap<ParticipantType, string>,
    private readonly chance: Chance,
  ) {}

  static async ask(app: INestApplicationContext, call: Call, conferenceId: string): Promise<Questions> {
    const formIds = new Map<ParticipantType, string>();
    for (const [participantType, definition] of forms) {
      await app.get(SaveForm).run(call, conferenceId, participantType, { version: 0, definition });
      const form = await findForm(app.get(Transactions).reader, conferenceId, participantType);
      formIds.set(participantType, form!.id);
    }
    return new Questions(formIds, new Chance(410));
  }

  /** How one person of this type answers; staff noted something about a few. */
  answered(participantType: ParticipantType, by: 'public' | 'staff'): Answered {
    const answers = {
      'enterprise-representative': () => this.asRepresentative(by),
      researcher: () => this.asResearcher(),
    }[participantType as 'researcher']?.();
    return { answers: answers ?? {}, formId: this.formIds.get(participantType) ?? null };
  }

  private asRepresentative(by: 'public' | 'staff'): Answers {
    const { chance } = this;
    const wanted = new Set([chance.of(wishes), chance.of(wishes)]);
    const staysOver = chance.next() < 0.2;
    return {
      wishes: wishes.filter((wish) => wanted.has(wish)),
      hotel: staysOver ? 'yes' : 'no',
      ...(staysOver ? { nights: chance.next() < 0.3 ? ['before', 'after'] : ['before'] } : {}),
      diet: this.diet(),
      ...(by === 'staff' && chance.next() < 0.05 ? { note: chance.of(notes) } : {}),
    };
  }

  private asResearcher(): Answers {
    const subject = this.chance.of(subjects);
    const brings = this.chance.next() < 0.6;
    return {
      subject,
      brings: brings ? 'yes' : 'no',
      ...(brings ? { result: `${subject}方向的一项应用成果（演示数据），已完成样机。` } : {}),
      diet: this.diet(),
    };
  }

  private diet(): string {
    return this.chance.weighted([
      ['any', 16],
      ['vegetarian', 2],
      ['halal', 1],
    ] as const);
  }
}
