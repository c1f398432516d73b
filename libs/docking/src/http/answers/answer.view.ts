import { ApiProperty } from '@nestjs/swagger';
import { answerStates, itemStates, type AnswerState, type ItemState } from '#contracts/docking/items';
import { DockingFileView, ItemFactsView } from '../items/item.view.js';

export class AnswerMessageView {
  @ApiProperty({ enum: ['enterprise', 'university', 'organiser'] })
  by: 'enterprise' | 'university' | 'organiser';
  words: string;
  at: string;
}

export class AnswerContactView {
  name: string;
  title: string | null;
  mobile: string | null;
  email: string | null;
}

export class AchievementNameView {
  id: string;
  /** `achievement` or `expertise`. */
  kind: string;
  number: number;
  titleZh: string;
  titleEn: string;
  /** It stands in the catalogue. */
  isPublic: boolean;
}

export class AnswerFactsView {
  id: string;
  demandId: string;
  @ApiProperty({ enum: answerStates, enumName: 'AnswerState' })
  state: AnswerState;
  team: string;
  approach: string;
  evidence: string;
  organisationZh: string;
  organisationEn: string;
  @ApiProperty({ type: AchievementNameView, nullable: true })
  achievement: AchievementNameView | null;
  files: DockingFileView[];
  messages: AnswerMessageView[];
  decidedAt: string | null;
  decisionWords: string;
  version: number;
  createdAt: string;
}

/** An answer as the enterprise compares it. */
export class DemandAnswerView extends AnswerFactsView {
  /** Only once it is chosen. */
  @ApiProperty({ type: AnswerContactView, nullable: true })
  contact: AnswerContactView | null;
}

export class DemandAnswersView {
  demandId: string;
  titleZh: string;
  titleEn: string;
  @ApiProperty({ enum: itemStates, enumName: 'ItemState' })
  state: ItemState;
  /** Why nothing can be decided now, in the reader's language; null when it can. */
  refusal: string | null;
  answers: DemandAnswerView[];
}

/** An answer as its author sees it, with the demand. */
export class OwnAnswerView extends AnswerFactsView {
  demand: ItemFactsView;
  mayEdit: boolean;
  mayWithdraw: boolean;
  /** Of the enterprise, only once the answer is chosen. */
  @ApiProperty({ type: AnswerContactView, nullable: true })
  contact: AnswerContactView | null;
}

/** A demand that the organisers asked this person to answer. */
export class AnswerCallView {
  demand: ItemFactsView;
  askedAt: string;
}

export class OwnAnswersView {
  mayAnswer: boolean;
  refusal: string | null;
  answers: OwnAnswerView[];
  /** Asked for and not answered, while the demand takes answers. */
  calls: AnswerCallView[];
  /** To build an answer on. */
  achievements: AchievementNameView[];
}

/** An answer as the organiser sees it. */
export class OrganiserAnswerView extends AnswerFactsView {
  authorId: string;
  authorName: string;
}

export class OrganiserAnswersView {
  items: OrganiserAnswerView[];
  /** Whom the organisers asked, with when; answered or not. */
  calls: CalledView[];
}

export class CalledView {
  registrationId: string;
  name: string;
  organisationZh: string;
  organisationEn: string;
  askedAt: string;
  hasAnswered: boolean;
}

/** Somebody who could be asked to answer. */
export class CandidateView {
  registrationId: string;
  name: string;
  title: string | null;
  organisationZh: string;
  organisationEn: string;
  district: string | null;
  /** What this person presents at this conference. */
  achievements: AchievementNameView[];
  /** In the reader's language, why this person may fit; '' where nothing is known. */
  reason: string;
  wasAsked: boolean;
  hasAnswered: boolean;
  /** Left no address: cannot be asked by mail. */
  isUnreachable: boolean;
}

export class CandidatesView {
  items: CandidateView[];
}

export class AskedView {
  asked: number;
  /** Were asked before, have answered, or left no address. */
  left: number;
}
