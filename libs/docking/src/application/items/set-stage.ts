import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { ItemKind, ItemState } from '#contracts/docking/items';
import type { SessionKind } from '#contracts/vocabulary';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { StageSessionDto } from '../../http/items/stage.dto.js';
import type { StageItemView, StageView } from '../../http/items/stage.view.js';
import { ItemList } from '../../persistence/items/item-list.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';
import { stageSessions } from '../../persistence/items/stage-sessions.js';
import { itemFacts } from './describe-items.js';

const USUAL_MINUTES = 5;
const stageable: readonly ItemState[] = ['valid', 'released', 'docked', 'concluded'];
const kindsIn: Partial<Record<SessionKind, readonly ItemKind[]>> = {
  'demand-release': ['demand'],
  'achievement-release': ['achievement', 'expertise'],
};
const SHELF = 200;

/** Which items are shown in which session, in what order and for how long. */
@Injectable()
export class SetStage {
  constructor(private readonly transactions: Transactions) {}

  async read(call: Call, conferenceId: string): Promise<StageView> {
    const tx = this.transactions.reader;
    const { titleZh, titleEn, timeZone } = await requireConference(tx, call, conferenceId, 'docking.read');
    const items = new Items(tx);
    const sessions = [];
    for (const session of await stageSessions(tx, conferenceId))
      sessions.push({
        ...session,
        titleEn: session.titleEn || session.titleZh,
        startsAt: session.startsAt?.toISOString() ?? null,
        endsAt: session.endsAt?.toISOString() ?? null,
        minutes:
          session.startsAt && session.endsAt
            ? Math.round((session.endsAt.getTime() - session.startsAt.getTime()) / 60_000)
            : session.minutes,
        items: await staged(tx, await items.onStage(session.id)),
      });
    const list = new ItemList(tx, conferenceId);
    const { rows } = await list.page({ state: ['valid', 'released', 'docked'] }, 'number', null, SHELF);
    return {
      titleZh,
      titleEn: titleEn || titleZh,
      timeZone,
      sessions,
      shelf: await staged(
        tx,
        rows.filter(({ sessionId }) => sessionId === null),
      ),
    };
  }

  /** Replaces a session's list. What comes from another session leaves that one. */
  async set(
    call: Call,
    conferenceId: string,
    sessionId: string,
    { items: wanted, before }: StageSessionDto,
  ): Promise<StageView> {
    await this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      const session = (await stageSessions(tx, conferenceId)).find(({ id }) => id === sessionId);
      if (!session) throw new DomainError('docking.session-unfit');
      const items = new Items(tx);
      const now = new Map((await items.onStage(sessionId)).map((item) => [item.id, item]));
      // one order for all, so that two organisers never wait for each other
      for (const id of [...new Set([...now.keys(), ...wanted.map(({ itemId }) => itemId)])].toSorted()) {
        const item = await items.lock(id);
        if (item?.conferenceId !== conferenceId) throw new DomainError('docking.item-not-found');
        if (!wanted.some(({ itemId }) => itemId === id)) continue;
        if (!kindsIn[session.kind]?.includes(item.kind)) throw new DomainError('docking.session-unfit');
        if (!stageable.includes(item.state)) throw new DomainError('docking.item-state');
      }
      const current = (await items.onStage(sessionId)).map(({ id }) => id);
      if (current.join() !== before.join()) throw new DomainError('docking.stage-order');
      for (const id of current)
        if (!wanted.some(({ itemId }) => itemId === id))
          await items.change(id, { sessionId: null, stageMinutes: null, stagePosition: 0 });
      for (const [at, { itemId, minutes }] of wanted.entries())
        await items.change(itemId, { sessionId, stageMinutes: minutes, stagePosition: at + 1 });
      await recordAudit(tx, call, {
        action: 'docking-stage.set',
        subject: { kind: 'conference', id: conferenceId },
        scopeId: conferenceId,
        details: { sessionId, items: wanted.map(({ itemId }) => itemId) },
      });
      return { done: true };
    });
    return this.read(call, conferenceId);
  }
}

async function staged(tx: Transaction, rows: readonly Item[]): Promise<StageItemView[]> {
  const facts = await itemFacts(tx, rows);
  const presenters = await new Items(tx).presenters(rows.flatMap(({ presenterId }) => presenterId ?? []));
  return rows.map((item, at) => {
    const presenter = item.presenterId ? presenters.get(item.presenterId) : undefined;
    const isComing = presenter?.state === 'confirmed';
    return {
      ...facts[at]!,
      textZh: item.textZh,
      textEn: item.textEn,
      presenterName: isComing ? presenter.name : null,
      presenterTitle: isComing ? presenter.title : null,
      minutes: item.stageMinutes ?? USUAL_MINUTES,
    };
  });
}
