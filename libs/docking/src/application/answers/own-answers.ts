import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError, sentence } from '#contracts/domain-error';
import { itemLimits } from '#contracts/docking/items';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { Upload } from '#platform/http';
import { answerMayBecome, takesAnswers } from '../../domain/answers/answer-states.js';
import type { AnswerDto, EditAnswerDto, NewAnswerDto } from '../../http/answers/answer.dto.js';
import type { OwnAnswersView, OwnAnswerView } from '../../http/answers/answer.view.js';
import type { Answer } from '../../persistence/answers/answer.entity.js';
import { Answers } from '../../persistence/answers/answers.js';
import type { DockingFile } from '../../persistence/items/docking-file.entity.js';
import { DockingFiles } from '../../persistence/items/docking-files.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';
import { acceptFile, withContent } from '../items/accept-file.js';
import { itemFacts } from '../items/describe-items.js';
import { openParticipant, requireParticipant, type Participant } from '../items/own-link.js';
import { achievementName, answerFacts, contactAfterChoice } from './describe-answers.js';
import { writeAbout } from './write-mails.js';

/** What a researcher does with the own answers, by the personal link. */
@Injectable()
export class OwnAnswers {
  constructor(private readonly transactions: Transactions) {}

  /** Changes nothing. */
  async open(call: Call, token: string): Promise<OwnAnswersView> {
    const tx = this.transactions.reader;
    const participant = await openParticipant(tx, call, token, 'read');
    const { registration, conference, mayAnswer, fault } = participant;
    const answers = new Answers(tx);
    const own = await answers.byAuthor(registration.id);
    const items = new Items(tx);
    const calls = [];
    for (const { demandId, askedAt } of mayAnswer ? await answers.callsOf(registration.id) : []) {
      const demand = await items.find(demandId);
      const isAnswered = own.some((one) => one.demandId === demandId && one.state !== 'withdrawn');
      if (!demand || isAnswered || !takesAnswers(demand, conference.state, call.clock.now())) continue;
      calls.push({ demand: (await itemFacts(tx, [demand]))[0]!, askedAt: askedAt.toISOString() });
    }
    const brought = await items.ofPresenter(registration.id);
    return {
      mayAnswer,
      refusal: fault && sentence(fault, call.language),
      answers: await ownAnswers(tx, participant, own),
      calls,
      achievements: brought
        .filter(({ kind, state }) => kind !== 'demand' && state !== 'withdrawn')
        .map(achievementName),
    };
  }

  submit(call: Call, { token, demandId, ...wish }: NewAnswerDto): Promise<OwnAnswerView> {
    return this.transactions.run(call, async (tx) => {
      const participant = await requireParticipant(tx, call, token);
      const { registration, conference, organisation, mayAnswer } = participant;
      if (!mayAnswer) throw new DomainError('docking.answer-not-yours');
      const demand = await new Items(tx).lock(demandId);
      if (!demand || demand.conferenceId !== conference.id) throw new DomainError('docking.item-not-found');
      if (!takesAnswers(demand, conference.state, call.clock.now()))
        throw new DomainError('docking.answer-closed');
      const answers = new Answers(tx);
      if (await answers.living(demandId, registration.id)) throw new DomainError('docking.answer-once');
      const now = call.clock.now();
      const answer: Answer = {
        id: newId(now.getTime()),
        demandId,
        organisationId: organisation.id,
        authorId: registration.id,
        ...(await textsOf(tx, participant, wish)),
        state: 'submitted',
        decidedAt: null,
        decisionWords: '',
        version: 1,
        createdAt: now,
        updatedAt: now,
      };
      await answers.add(answer);
      await note(tx, call, participant, answer.id, 'submitted', { demandId });
      await writeAbout(tx, call, 'docking.answer-new', demand.presenterId, {
        kind: 'docking-answer',
        id: answer.id,
      });
      return ownAnswer(tx, participant, answer);
    });
  }

  edit(call: Call, { token, answerId, version, ...wish }: EditAnswerDto): Promise<OwnAnswerView> {
    return this.transactions.run(call, async (tx) => {
      const { participant, answer } = await undecided(tx, call, token, answerId);
      if (answer.version !== version) throw new DomainError('record.changed-meanwhile');
      return this.change(tx, call, participant, answer, 'changed', await textsOf(tx, participant, wish));
    });
  }

  withdraw(call: Call, token: string, answerId: string): Promise<OwnAnswerView> {
    return this.transactions.run(call, async (tx) => {
      const { participant, answer } = await undecided(tx, call, token, answerId);
      return this.change(tx, call, participant, answer, 'withdrawn', { state: 'withdrawn' });
    });
  }

  addFile(call: Call, upload: Upload | null): Promise<OwnAnswerView> {
    const { token = '', answerId = '' } = upload?.fields ?? {};
    if (!isUUID(answerId)) throw new DomainError('docking.answer-not-found');
    return this.transactions.run(withContent(call, upload?.content), async (tx) => {
      const { participant, answer } = await undecided(tx, call, token, answerId);
      const files = new DockingFiles(tx);
      if ((await files.of({ answerId })).length >= itemLimits.files)
        throw new DomainError('docking.too-many-files', { max: itemLimits.files });
      await files.add({ ...acceptFile(call, upload), itemId: null, answerId });
      return this.change(tx, call, participant, answer, 'file-added', {});
    });
  }

  removeFile(call: Call, token: string, answerId: string, fileId: string): Promise<OwnAnswerView> {
    return this.transactions.run(call, async (tx) => {
      const { participant, answer } = await undecided(tx, call, token, answerId);
      if (!(await new DockingFiles(tx).drop({ answerId }, fileId))) throw new DomainError('access.not-found');
      return this.change(tx, call, participant, answer, 'file-removed', {});
    });
  }

  async openFile(call: Call, token: string, answerId: string, fileId: string): Promise<DockingFile> {
    const tx = this.transactions.reader;
    const participant = await openParticipant(tx, call, token, 'read');
    const answer = await new Answers(tx).find(answerId);
    const demand = answer && (await new Items(tx).find(answer.demandId));
    const isTheirs =
      answer?.authorId === participant.registration.id ||
      (demand?.presenterId === participant.registration.id && answer?.state !== 'withdrawn');
    const file = isTheirs ? await new DockingFiles(tx).withContent({ answerId }, fileId) : null;
    if (!file) throw new DomainError('docking.answer-not-found');
    return file;
  }

  private async change(
    tx: Transaction,
    call: Call,
    participant: Participant,
    answer: Answer,
    what: string,
    changes: Partial<Answer>,
  ): Promise<OwnAnswerView> {
    const answers = new Answers(tx);
    await answers.change(answer.id, {
      ...changes,
      version: answer.version + 1,
      updatedAt: call.clock.now(),
    });
    await note(tx, call, participant, answer.id, what, { demandId: answer.demandId });
    return ownAnswer(tx, participant, (await answers.find(answer.id))!);
  }
}

/** An own answer, locked, on which nothing was decided yet. */
async function undecided(
  tx: Transaction,
  call: Call,
  token: string,
  answerId: string,
): Promise<{ participant: Participant; answer: Answer }> {
  const participant = await requireParticipant(tx, call, token);
  const answer = await new Answers(tx).lock(answerId);
  if (answer?.authorId !== participant.registration.id) throw new DomainError('docking.answer-not-found');
  if (answer.state === 'withdrawn') throw new DomainError('docking.answer-not-found');
  if (!answerMayBecome(answer.state, 'withdrawn')) throw new DomainError('docking.answer-decided');
  return { participant, answer };
}

async function textsOf(
  tx: Transaction,
  { registration }: Participant,
  { team, approach, evidence, achievementId }: Omit<AnswerDto, 'token'>,
): Promise<Pick<Answer, 'team' | 'approach' | 'evidence' | 'achievementId'>> {
  if (achievementId) {
    const achievement = await new Items(tx).find(achievementId);
    if (
      achievement?.presenterId !== registration.id ||
      achievement.kind === 'demand' ||
      achievement.state === 'withdrawn'
    )
      throw new DomainError('input.invalid', {}, [
        { field: 'achievementId', code: 'docking.achievement-not-yours' },
      ]);
  }
  return { team, approach, evidence: evidence ?? '', achievementId: achievementId ?? null };
}

export const note = (
  tx: Transaction,
  call: Call,
  { registration, conference }: Pick<Participant, 'registration' | 'conference'>,
  answerId: string,
  what: string,
  details: object,
): Promise<void> =>
  recordAudit(tx, call, {
    action: `docking-answer.${what}`,
    subject: { kind: 'docking-answer', id: answerId },
    scopeId: conference.id,
    details: { by: registration.id, ...details },
  });

const ownAnswer = async (tx: Transaction, participant: Participant, answer: Answer): Promise<OwnAnswerView> =>
  (await ownAnswers(tx, participant, [answer]))[0]!;

async function ownAnswers(
  tx: Transaction,
  { fault }: Participant,
  answers: readonly Answer[],
): Promise<OwnAnswerView[]> {
  const items = new Items(tx);
  const demands = new Map<string, Item>();
  for (const { demandId } of answers) demands.set(demandId, (await items.find(demandId))!);
  const demandFacts = await itemFacts(
    tx,
    answers.map(({ demandId }) => demands.get(demandId)!),
  );
  const facts = await answerFacts(tx, answers);
  const presenters = await items.presenters(
    [...demands.values()].flatMap(({ presenterId }) => presenterId ?? []),
  );
  return answers.map((answer, at) => {
    const mayChange = !fault && answerMayBecome(answer.state, 'withdrawn');
    return {
      ...facts[at]!,
      demand: demandFacts[at]!,
      mayEdit: mayChange,
      mayWithdraw: mayChange,
      contact: contactAfterChoice(answer, presenters.get(demands.get(answer.demandId)!.presenterId ?? '')),
    };
  });
}
