import { Injectable } from '@nestjs/common';
import { DomainError, sentence } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { ownerMayEdit, ownerMayWithdraw } from '../../domain/items/item-states.js';
import type { OwnEditItemDto, OwnNewItemDto } from '../../http/items/own-items.dto.js';
import type { OwnDockingView, OwnItemView } from '../../http/items/own-items.view.js';
import { DockingFiles } from '../../persistence/items/docking-files.js';
import { Fields } from '../../persistence/items/fields.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';
import { addItem } from './add-item.js';
import { fieldNames, fileView, itemFacts } from './describe-items.js';
import { acceptWish, wishOf } from './item-wish.js';
import { openParticipant, requireOwnItem, requireParticipant, type Participant } from './own-link.js';

/** Living items of one person. */
const MOST_ITEMS = 20;

/** What a participant enters, mends and withdraws by the personal link. */
@Injectable()
export class OwnItems {
  constructor(private readonly transactions: Transactions) {}

  /** Changes nothing. */
  async open(call: Call, token: string): Promise<OwnDockingView> {
    const tx = this.transactions.reader;
    return ownDocking(tx, call, await openParticipant(tx, call, token, 'read'));
  }

  enter(call: Call, { token, kind, ...wish }: OwnNewItemDto): Promise<OwnItemView> {
    return this.transactions.run(call, async (tx) => {
      const participant = await requireParticipant(tx, call, token);
      const { registration, conference, organisation, kinds } = participant;
      if (!kinds.includes(kind)) throw new DomainError('docking.kind-not-yours');
      if ((await new Items(tx).countLiving(registration.id)) >= MOST_ITEMS)
        throw new DomainError('docking.too-many-items', { max: MOST_ITEMS });
      const item = await addItem(tx, call, {
        conferenceId: conference.id,
        kind,
        source: 'participant',
        presenterId: registration.id,
        values: await acceptWish(tx, kind, wishOf(wish), organisation.id),
        isDemo: conference.isDemo,
      });
      return ownItem(tx, participant, item);
    });
  }

  /** Mends it; what was sent back or checked is looked at again. */
  edit(call: Call, { token, itemId, version, ...wish }: OwnEditItemDto): Promise<OwnItemView> {
    return this.transactions.run(call, async (tx) => {
      const participant = await requireParticipant(tx, call, token);
      const item = await requireOwnItem(tx, participant, itemId, 'change');
      if (!ownerMayEdit(item.state)) throw new DomainError('docking.checks-before-change');
      if (item.version !== version) throw new DomainError('record.changed-meanwhile');
      const values = await acceptWish(tx, item.kind, wishOf(wish), item.organisationId, item.fieldId);
      return this.change(tx, call, participant, item, 'changed', {
        ...values,
        state: 'collected',
        returnedAt: null,
        returnReason: null,
        ...offStage,
      });
    });
  }

  withdraw(call: Call, token: string, itemId: string): Promise<OwnItemView> {
    return this.transactions.run(call, async (tx) => {
      const participant = await requireParticipant(tx, call, token);
      const item = await requireOwnItem(tx, participant, itemId, 'change');
      if (!ownerMayWithdraw(item.state)) throw new DomainError('docking.item-state');
      return this.change(tx, call, participant, item, 'withdrawn', {
        state: 'withdrawn',
        returnedAt: null,
        returnReason: null,
        ...offStage,
      });
    });
  }

  /** Brings a withdrawn one back, to be checked again. */
  restore(call: Call, token: string, itemId: string): Promise<OwnItemView> {
    return this.transactions.run(call, async (tx) => {
      const participant = await requireParticipant(tx, call, token);
      const item = await requireOwnItem(tx, participant, itemId, 'change');
      if (item.state !== 'withdrawn') throw new DomainError('docking.item-state');
      if ((await new Items(tx).countLiving(participant.registration.id)) >= MOST_ITEMS)
        throw new DomainError('docking.too-many-items', { max: MOST_ITEMS });
      return this.change(tx, call, participant, item, 'restored', { state: 'collected', releasedAt: null });
    });
  }

  private async change(
    tx: Transaction,
    call: Call,
    participant: Participant,
    item: Item,
    what: string,
    changes: Partial<Item>,
  ): Promise<OwnItemView> {
    const items = new Items(tx);
    await items.change(item.id, { ...changes, version: item.version + 1, updatedAt: call.clock.now() });
    await recordAudit(tx, call, {
      action: `docking-item.${what}`,
      subject: { kind: 'docking-item', id: item.id },
      scopeId: item.conferenceId,
      details: { by: participant.registration.id, from: item.state, to: changes.state ?? item.state },
    });
    return ownItem(tx, participant, (await items.find(item.id))!);
  }
}

const offStage = { sessionId: null, stageMinutes: null, stagePosition: 0 };

const ownItem = async (tx: Transaction, participant: Participant, item: Item): Promise<OwnItemView> =>
  (await ownItems(tx, participant, [item]))[0]!;

export async function ownItems(
  tx: Transaction,
  { fault }: Pick<Participant, 'fault'>,
  items: readonly Item[],
): Promise<OwnItemView[]> {
  const facts = await itemFacts(tx, items);
  const tallies = await new Items(tx).tallies(items.map(({ id }) => id));
  const files = new DockingFiles(tx);
  return Promise.all(
    items.map(async (item, at) => ({
      ...facts[at]!,
      textZh: item.textZh,
      textEn: item.textEn,
      stage: item.stage,
      showsContact: item.showsContact,
      returnedAt: item.returnedAt?.toISOString() ?? null,
      returnReason: item.returnReason,
      files: (await files.of({ itemId: item.id })).map(fileView),
      answers: tallies.get(item.id)?.answers ?? 0,
      mayEdit: !fault && ownerMayEdit(item.state),
      mayWithdraw: !fault && ownerMayWithdraw(item.state),
      mayRestore: !fault && item.state === 'withdrawn',
      version: item.version,
    })),
  );
}

async function ownDocking(tx: Transaction, call: Call, participant: Participant): Promise<OwnDockingView> {
  const { registration, conference, organisation, kinds, mayAnswer, fault } = participant;
  const tree = await new Fields(tx).tree();
  const names = fieldNames(tree);
  return {
    conferenceTitleZh: conference.titleZh,
    conferenceTitleEn: conference.titleEn || conference.titleZh,
    slug: conference.slug,
    organisationZh: organisation.nameZh,
    organisationEn: organisation.nameEn || organisation.nameZh,
    kinds,
    mayAnswer,
    refusal: fault && sentence(fault, call.language),
    items: await ownItems(tx, participant, await new Items(tx).ofPresenter(registration.id)),
    fields: tree.filter(({ archivedAt }) => !archivedAt).map(({ id }) => names.get(id)!),
  };
}
