import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { ItemKind, ItemState } from '#contracts/docking/items';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { ItemWish } from '../../domain/items/check-item.js';
import { Answers } from '../../persistence/answers/answers.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Fields } from '../../persistence/items/fields.js';
import { Items } from '../../persistence/items/items.js';
import { stageSessions } from '../../persistence/items/stage-sessions.js';
import { addItem } from './add-item.js';
import { acceptWish } from './item-wish.js';

/** An answer that was given elsewhere. */
export interface BroughtAnswer {
  authorId: string;
  organisationId: string;
  team: string;
  approach: string;
  evidence: string;
  state: 'submitted' | 'chosen' | 'declined';
  decisionWords?: string;
  /** Builds on the author's first achievement. */
  isBuiltOnOwn?: boolean;
  messages?: readonly { by: 'enterprise' | 'university'; words: string }[];
}

/** An item that was collected elsewhere, with where it stands. */
export interface BroughtItem {
  kind: ItemKind;
  organisationId: string;
  presenterId: string | null;
  /** By its Chinese name. */
  field: string | null;
  wish: Omit<ItemWish, 'fieldId'>;
  state: Extract<ItemState, 'collected' | 'valid' | 'released'>;
  returnReason?: string;
  /** Minutes on stage, in the first session of its kind. */
  stageMinutes?: number;
  at: Date;
  answers?: readonly BroughtAnswer[];
}

/** Items with their answers from another system: in the order given, in one transaction. Nobody is mailed. */
@Injectable()
export class BringItems {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, brought: readonly BroughtItem[]): Promise<string[]> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'docking.edit');
      const tree = await new Fields(tx).tree();
      const sessions = await stageSessions(tx, conferenceId);
      const ids: string[] = [];
      for (const [position, one] of brought.entries()) {
        const fieldId = one.field === null ? null : tree.find(({ nameZh }) => nameZh === one.field)?.id;
        if (fieldId === undefined) throw new DomainError('docking.field-unknown');
        const item = await addItem(
          tx,
          { ...call, clock: { now: () => one.at } },
          {
            conferenceId,
            kind: one.kind,
            source: one.presenterId ? 'participant' : 'import',
            presenterId: one.presenterId,
            values: await acceptWish(tx, one.kind, { ...one.wish, fieldId }, one.organisationId),
            isDemo: conference.isDemo,
          },
        );
        const isDemand = one.kind === 'demand';
        const session = sessions.find(({ kind }) => (kind === 'demand-release') === isDemand);
        const isChosen = one.answers?.some(({ state }) => state === 'chosen') ?? false;
        await new Items(tx).change(item.id, {
          state: isChosen ? 'docked' : one.state,
          releasedAt: one.state === 'released' ? one.at : null,
          ...(one.returnReason ? { returnedAt: one.at, returnReason: one.returnReason } : {}),
          ...(one.stageMinutes && session
            ? { sessionId: session.id, stageMinutes: one.stageMinutes, stagePosition: position + 1 }
            : {}),
        });
        for (const answer of one.answers ?? []) await bringAnswer(tx, item, answer, one.at);
        ids.push(item.id);
      }
      return ids;
    });
  }
}

async function bringAnswer(
  tx: Transaction,
  demand: Item,
  { decisionWords = '', messages = [], state, isBuiltOnOwn = false, ...answer }: BroughtAnswer,
  at: Date,
): Promise<void> {
  const answers = new Answers(tx);
  const id = newId(at.getTime());
  const own = isBuiltOnOwn ? await new Items(tx).ofPresenter(answer.authorId) : [];
  await answers.add({
    ...answer,
    id,
    demandId: demand.id,
    achievementId: own.at(-1)?.id ?? null,
    state,
    decidedAt: state === 'submitted' ? null : at,
    decisionWords,
    version: 1,
    createdAt: at,
    updatedAt: at,
  });
  for (const [place, { by, words }] of messages.entries())
    await answers.say({
      id: newId(),
      answerId: id,
      by,
      words,
      at: new Date(at.getTime() + (place + 1) * 3_600_000),
    });
}
