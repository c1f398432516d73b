import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError } from '#contracts/domain-error';
import { itemLimits } from '#contracts/docking/items';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { Upload } from '#platform/http';
import { ownerMayEdit } from '../../domain/items/item-states.js';
import type { OwnItemFileDto } from '../../http/items/own-items.dto.js';
import type { OwnItemView } from '../../http/items/own-items.view.js';
import type { DockingFile } from '../../persistence/items/docking-file.entity.js';
import { DockingFiles } from '../../persistence/items/docking-files.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';
import { acceptFile, withContent } from './accept-file.js';
import { ownItems } from './own-items.js';
import { openParticipant, requireOwnItem, requireParticipant, type Participant } from './own-link.js';

/** Files that a presenter puts to an item. */
@Injectable()
export class OwnFiles {
  constructor(private readonly transactions: Transactions) {}

  add(call: Call, upload: Upload | null): Promise<OwnItemView> {
    const { token = '', itemId = '' } = upload?.fields ?? {};
    if (!isUUID(itemId)) throw new DomainError('docking.item-not-found');
    return this.transactions.run(withContent(call, upload?.content), async (tx) => {
      const { participant, item } = await this.editable(tx, call, token, itemId);
      const files = new DockingFiles(tx);
      if ((await files.of({ itemId })).length >= itemLimits.files)
        throw new DomainError('docking.too-many-files', { max: itemLimits.files });
      await files.add({ ...acceptFile(call, upload), itemId, answerId: null });
      return this.changed(tx, call, participant, item, 'file-added');
    });
  }

  remove(call: Call, { token, itemId, fileId }: OwnItemFileDto): Promise<OwnItemView> {
    return this.transactions.run(call, async (tx) => {
      const { participant, item } = await this.editable(tx, call, token, itemId);
      if (!(await new DockingFiles(tx).drop({ itemId }, fileId))) throw new DomainError('access.not-found');
      return this.changed(tx, call, participant, item, 'file-removed');
    });
  }

  async open(call: Call, { token, itemId, fileId }: OwnItemFileDto): Promise<DockingFile> {
    const tx = this.transactions.reader;
    const participant = await openParticipant(tx, call, token, 'read');
    await requireOwnItem(tx, participant, itemId, 'read');
    const file = await new DockingFiles(tx).withContent({ itemId }, fileId);
    if (!file) throw new DomainError('access.not-found');
    return file;
  }

  private async editable(
    tx: Transaction,
    call: Call,
    token: string,
    itemId: string,
  ): Promise<{ participant: Participant; item: Item }> {
    const participant = await requireParticipant(tx, call, token);
    const item = await requireOwnItem(tx, participant, itemId, 'change');
    if (!ownerMayEdit(item.state)) throw new DomainError('docking.checks-before-change');
    return { participant, item };
  }

  /** Its texts stay as they were, so what was checked is to be looked at again. */
  private async changed(
    tx: Transaction,
    call: Call,
    participant: Participant,
    item: Item,
    what: string,
  ): Promise<OwnItemView> {
    const items = new Items(tx);
    await items.change(item.id, {
      state: 'collected',
      version: item.version + 1,
      updatedAt: call.clock.now(),
      sessionId: null,
      stageMinutes: null,
      stagePosition: 0,
    });
    await recordAudit(tx, call, {
      action: `docking-item.${what}`,
      subject: { kind: 'docking-item', id: item.id },
      scopeId: item.conferenceId,
      details: { by: participant.registration.id },
    });
    return (await ownItems(tx, participant, [(await items.find(item.id))!]))[0]!;
  }
}
