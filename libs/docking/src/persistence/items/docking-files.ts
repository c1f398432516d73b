import { In } from 'typeorm';
import type { Transaction } from '#platform/database';
import { DockingFile } from './docking-file.entity.js';

type Of = { itemId: string } | { answerId: string };

export class DockingFiles {
  constructor(private readonly tx: Transaction) {}

  /** In the order they came. */
  of(of: Of): Promise<DockingFile[]> {
    return this.tx.find(DockingFile, { where: of, order: { uploadedAt: 'ASC', id: 'ASC' } });
  }

  ofAnswers(answerIds: readonly string[]): Promise<DockingFile[]> {
    return this.tx.find(DockingFile, {
      where: { answerId: In([...answerIds]) },
      order: { uploadedAt: 'ASC', id: 'ASC' },
    });
  }

  withContent(of: Of, id: string): Promise<DockingFile | null> {
    return this.tx.findOne(DockingFile, {
      where: { ...of, id },
      select: { id: true, name: true, mediaType: true, sizeBytes: true, content: true, uploadedAt: true },
    });
  }

  async add(file: DockingFile): Promise<void> {
    await this.tx.insert(DockingFile, file);
  }

  async drop(of: Of, id: string): Promise<boolean> {
    return ((await this.tx.delete(DockingFile, { ...of, id })).affected ?? 0) > 0;
  }
}
