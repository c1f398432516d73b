import { Injectable } from '@nestjs/common';
import { DomainError, sentence } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { AnswerWordsDto, DecideAnswerDto } from '../../http/answers/answer.dto.js';
import type { AnswerMessageView, DemandAnswersView } from '../../http/answers/answer.view.js';
import { Answers } from '../../persistence/answers/answers.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';
import { openParticipant, requireOwnItem, requireParticipant, type Participant } from '../items/own-link.js';
import { decideAnswer, isDecidable, lockAnswer } from './decide-answer.js';
import { answerFacts, contactAfterChoice } from './describe-answers.js';
import { note } from './own-answers.js';
import { writeAbout } from './write-mails.js';

const MOST_MESSAGES = 60;

/** What an enterprise does with the answers to its demand, by the personal link. */
@Injectable()
export class DemandAnswers {
  constructor(private readonly transactions: Transactions) {}

  /** Side by side. Changes nothing. */
  async open(call: Call, token: string, demandId: string): Promise<DemandAnswersView> {
    const tx = this.transactions.reader;
    const participant = await openParticipant(tx, call, token, 'read');
    return demandAnswers(tx, call, participant, await requireOwnItem(tx, participant, demandId, 'read'));
  }

  /** A question back, or what the university says to it: both sides write in one thread. */
  say(call: Call, { token, answerId, words }: AnswerWordsDto): Promise<AnswerMessageView> {
    return this.transactions.run(call, async (tx) => {
      const participant = await requireParticipant(tx, call, token);
      const { answer, demand } = await lockAnswer(tx, answerId);
      const me = participant.registration.id;
      const by = answer.authorId === me ? 'university' : demand.presenterId === me ? 'enterprise' : null;
      if (!by) throw new DomainError('docking.answer-not-found');
      const answers = new Answers(tx);
      if ((await answers.countMessages(answerId)) >= MOST_MESSAGES)
        throw new DomainError('docking.thread-full', { max: MOST_MESSAGES });
      const message = { id: newId(), answerId, by, words, at: call.clock.now() } as const;
      await answers.say(message);
      await note(tx, call, participant, answerId, by === 'enterprise' ? 'asked-back' : 'replied', {});
      const isQuestion = by === 'enterprise';
      await writeAbout(
        tx,
        call,
        isQuestion ? 'docking.answer-question' : 'docking.answer-reply',
        isQuestion ? answer.authorId : demand.presenterId,
        { kind: 'docking-answer', id: answerId },
        { messageId: message.id },
      );
      return { by, words, at: message.at.toISOString() };
    });
  }

  /** Chooses an answer or declines it; one, several, and again otherwise while nothing else followed. */
  decide(call: Call, { token, answerId, ...wish }: DecideAnswerDto): Promise<DemandAnswersView> {
    return this.transactions.run(call, async (tx) => {
      const participant = await requireParticipant(tx, call, token);
      const { answer, demand } = await lockAnswer(tx, answerId);
      const me = participant.registration.id;
      if (demand.presenterId !== me) throw new DomainError('docking.answer-not-found');
      await decideAnswer(tx, call, { answer, demand }, wish, me);
      return demandAnswers(tx, call, participant, (await new Items(tx).find(demand.id))!);
    });
  }
}

async function demandAnswers(
  tx: Transaction,
  call: Call,
  { fault }: Participant,
  demand: Item,
): Promise<DemandAnswersView> {
  const answers = await new Answers(tx).toDemand(demand.id);
  const facts = await answerFacts(tx, answers);
  const authors = await new Items(tx).presenters(answers.map(({ authorId }) => authorId));
  return {
    demandId: demand.id,
    titleZh: demand.titleZh,
    titleEn: demand.titleEn,
    state: demand.state,
    refusal: fault
      ? sentence(fault, call.language)
      : isDecidable(demand)
        ? null
        : sentence('docking.item-state', call.language),
    answers: answers.map((answer, at) => ({
      ...facts[at]!,
      contact: contactAfterChoice(answer, authors.get(answer.authorId)),
    })),
  };
}
