import { Injectable } from '@nestjs/common';
import { DomainError, sentence } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import { answerMayBecome } from '../../domain/answers/answer-states.js';
import type { AnswerWordsDto, DecideAnswerDto } from '../../http/answers/answer.dto.js';
import type { AnswerMessageView, DemandAnswersView } from '../../http/answers/answer.view.js';
import type { Answer } from '../../persistence/answers/answer.entity.js';
import { Answers } from '../../persistence/answers/answers.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';
import { openParticipant, requireOwnItem, requireParticipant, type Participant } from '../items/own-link.js';
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
  decide(
    call: Call,
    { token, answerId, decision, words, version }: DecideAnswerDto,
  ): Promise<DemandAnswersView> {
    return this.transactions.run(call, async (tx) => {
      const participant = await requireParticipant(tx, call, token);
      const { answer, demand } = await lockAnswer(tx, answerId);
      if (demand.presenterId !== participant.registration.id)
        throw new DomainError('docking.answer-not-found');
      if (answer.version !== version) throw new DomainError('record.changed-meanwhile');
      const to = decision === 'choose' ? 'chosen' : 'declined';
      if (!answerMayBecome(answer.state, to) || !decidable(demand))
        throw new DomainError('docking.item-state');
      await new Answers(tx).change(answerId, {
        state: to,
        decidedAt: call.clock.now(),
        decisionWords: words ?? '',
        version: version + 1,
        updatedAt: call.clock.now(),
      });
      await note(tx, call, participant, answerId, to, { demandId: demand.id });
      await followChoice(tx, call, participant, demand);
      await writeAbout(
        tx,
        call,
        to === 'chosen' ? 'docking.answer-chosen' : 'docking.answer-declined',
        answer.authorId,
        { kind: 'docking-answer', id: answerId },
        { version: version + 1 },
      );
      return demandAnswers(tx, call, participant, (await new Items(tx).find(demand.id))!);
    });
  }
}

const decidable = ({ state }: Item): boolean => state === 'released' || state === 'docked';

/** The demand first, then the answer: the order in which everybody locks them. */
async function lockAnswer(tx: Transaction, answerId: string): Promise<{ answer: Answer; demand: Item }> {
  const answers = new Answers(tx);
  const found = await answers.find(answerId);
  const demand = found && (await new Items(tx).lock(found.demandId));
  const answer = demand && (await answers.lock(answerId));
  if (!answer || answer.state === 'withdrawn') throw new DomainError('docking.answer-not-found');
  return { answer, demand };
}

/** A demand with a chosen answer is docked; without any it is released again. */
async function followChoice(
  tx: Transaction,
  call: Call,
  participant: Participant,
  demand: Item,
): Promise<void> {
  const to = (await new Answers(tx).countChosen(demand.id)) > 0 ? 'docked' : 'released';
  if (to === demand.state) return;
  await new Items(tx).change(demand.id, {
    state: to,
    version: demand.version + 1,
    updatedAt: call.clock.now(),
  });
  await recordAudit(tx, call, {
    action: to === 'docked' ? 'docking-item.docked' : 'docking-item.released',
    subject: { kind: 'docking-item', id: demand.id },
    scopeId: demand.conferenceId,
    details: { by: participant.registration.id, from: demand.state, to },
  });
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
      : decidable(demand)
        ? null
        : sentence('docking.item-state', call.language),
    answers: answers.map((answer, at) => ({
      ...facts[at]!,
      contact: contactAfterChoice(answer, authors.get(answer.authorId)),
    })),
  };
}
