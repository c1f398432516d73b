import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { answerMayBecome } from '../../domain/answers/answer-states.js';
import type { Answer } from '../../persistence/answers/answer.entity.js';
import { Answers } from '../../persistence/answers/answers.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';
import { writeAbout } from './write-mails.js';

export interface AnswerDecision {
  decision: 'choose' | 'decline';
  /** To the university. */
  words?: string | null;
  /** The one that was on the page. */
  version: number;
}

/** Answers are decided while the demand is public or docked. */
export const isDecidable = ({ state }: Item): boolean => state === 'released' || state === 'docked';

/**
 * The demand first, then the answer: the order in which everybody locks them.
 * @throws DomainError docking.answer-not-found also for a withdrawn one
 */
export async function lockAnswer(
  tx: Transaction,
  answerId: string,
): Promise<{ answer: Answer; demand: Item }> {
  const answers = new Answers(tx);
  const found = await answers.find(answerId);
  const demand = found && (await new Items(tx).lock(found.demandId));
  const answer = demand && (await answers.lock(answerId));
  if (!answer || answer.state === 'withdrawn') throw new DomainError('docking.answer-not-found');
  return { answer, demand };
}

/**
 * Chooses an answer or declines it; the demand follows and the university is written to. Both must be locked.
 * @param by who decides: the presenter's registration, or null for an organiser on behalf
 * @throws DomainError record.changed-meanwhile, docking.item-state
 */
export async function decideAnswer(
  tx: Transaction,
  call: Call,
  { answer, demand }: { answer: Answer; demand: Item },
  { decision, words, version }: AnswerDecision,
  by: string | null,
): Promise<void> {
  if (answer.version !== version) throw new DomainError('record.changed-meanwhile');
  const to = decision === 'choose' ? 'chosen' : 'declined';
  if (!answerMayBecome(answer.state, to) || !isDecidable(demand)) throw new DomainError('docking.item-state');
  await new Answers(tx).change(answer.id, {
    state: to,
    decidedAt: call.clock.now(),
    decisionWords: words ?? '',
    version: version + 1,
    updatedAt: call.clock.now(),
  });
  await recordAudit(tx, call, {
    action: `docking-answer.${to}`,
    subject: { kind: 'docking-answer', id: answer.id },
    scopeId: demand.conferenceId,
    details: { by, demandId: demand.id },
  });
  await followChoice(tx, call, demand, by);
  await writeAbout(
    tx,
    call,
    to === 'chosen' ? 'docking.answer-chosen' : 'docking.answer-declined',
    answer.authorId,
    { kind: 'docking-answer', id: answer.id },
    { version: version + 1 },
  );
}

/** A demand with a chosen answer is docked; without any it is released again. */
async function followChoice(tx: Transaction, call: Call, demand: Item, by: string | null): Promise<void> {
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
    details: { by, from: demand.state, to },
  });
}
