import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { DockingFile } from '../../persistence/items/docking-file.entity.js';
import { DockingFiles } from '../../persistence/items/docking-files.js';
import { requireItem } from './item-access.js';

/** A file of an item, for a colleague. */
@Injectable()
export class ReadItemFile {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, id: string, fileId: string): Promise<DockingFile> {
    const tx = this.transactions.reader;
    await requireItem(tx, call, id, 'docking.read');
    const file = await new DockingFiles(tx).withContent({ itemId: id }, fileId);
    if (!file) throw new DomainError('access.not-found');
    return file;
  }
}
