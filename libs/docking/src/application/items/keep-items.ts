import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { resolveOrganisation } from '#organisations';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { EditItemDto, NewItemDto } from '../../http/items/item.dto.js';
import type { ItemDetailView } from '../../http/items/item.view.js';
import { Items } from '../../persistence/items/items.js';
import { addItem } from './add-item.js';
import { itemDetail } from './describe-items.js';
import { requireItem } from './item-access.js';
import { acceptWish, wishOf } from './item-wish.js';

/** Items that an organiser enters or mends. */
@Injectable()
export class KeepItems {
  constructor(private readonly transactions: Transactions) {}

  enter(call: Call, conferenceId: string, wish: NewItemDto): Promise<ItemDetailView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'docking.edit');
      if (conference.isTemplate) throw new DomainError('conferences.is-template');
      const values = await acceptWish(tx, wish.kind, wishOf(wish), wish.organisationId);
      const presenterId = await presenterOf(tx, conferenceId, values.organisationId, wish.presenterId);
      const item = await addItem(tx, call, {
        conferenceId,
        kind: wish.kind,
        source: 'organiser',
        presenterId,
        values,
        isDemo: conference.isDemo,
      });
      return itemDetail(tx, item);
    });
  }

  /** In every state: also what is released is mended here. */
  edit(call: Call, id: string, { version, ...wish }: EditItemDto): Promise<ItemDetailView> {
    return this.transactions.run(call, async (tx) => {
      const { item } = await requireItem(tx, call, id, 'docking.edit', 'change');
      if (item.version !== version) throw new DomainError('record.changed-meanwhile');
      const values = await acceptWish(tx, item.kind, wishOf(wish), wish.organisationId, item.fieldId);
      const isSame = wish.presenterId && wish.presenterId === item.presenterId;
      const presenterId = isSame
        ? item.presenterId
        : await presenterOf(tx, item.conferenceId, values.organisationId, wish.presenterId);
      // only the presenter offers the own contact data to everybody
      const showsContact = isSame ? item.showsContact : false;
      const items = new Items(tx);
      await items.change(id, {
        ...values,
        showsContact,
        presenterId,
        version: version + 1,
        updatedAt: call.clock.now(),
      });
      await recordAudit(tx, call, {
        action: 'docking-item.changed',
        subject: { kind: 'docking-item', id },
        scopeId: item.conferenceId,
        details: { version: version + 1 },
      });
      return itemDetail(tx, (await items.find(id))!);
    });
  }
}

/** @throws DomainError input.invalid unless a confirmed person of this organisation at this conference */
async function presenterOf(
  tx: Transaction,
  conferenceId: string,
  organisationId: string,
  presenterId: string | null | undefined,
): Promise<string | null> {
  if (!presenterId) return null;
  const presenter = (await new Items(tx).presenters([presenterId])).get(presenterId);
  const isTheirs =
    presenter?.conferenceId === conferenceId &&
    presenter.state === 'confirmed' &&
    (await resolveOrganisation(tx, presenter.organisationId)) === organisationId;
  if (!isTheirs)
    throw new DomainError('input.invalid', {}, [{ field: 'presenterId', code: 'docking.presenter-unknown' }]);
  return presenterId;
}
