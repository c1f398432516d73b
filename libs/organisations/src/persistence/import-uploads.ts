import { LessThan, MoreThan } from 'typeorm';
import type { Transaction } from '#platform/database';
import type { ImportMapping } from '../domain/import/import-fields.js';
import { ImportUpload } from './import-upload.entity.js';

export class ImportUploads {
  constructor(private readonly tx: Transaction) {}

  async keep(upload: ImportUpload): Promise<void> {
    await this.tx.insert(ImportUpload, upload);
  }

  find(id: string, owner: string, now: Date): Promise<ImportUpload | null> {
    return this.tx.findOneBy(ImportUpload, { id, owner, expiresAt: MoreThan(now) });
  }

  async remap(id: string, mapping: ImportMapping): Promise<void> {
    await this.tx.update(ImportUpload, id, { mapping });
  }

  async dropExpired(now: Date): Promise<number> {
    return (await this.tx.delete(ImportUpload, { expiresAt: LessThan(now) })).affected ?? 0;
  }
}
