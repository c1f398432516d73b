import { IsNull } from 'typeorm';
import type { Transaction } from '#platform/database';
import { LetterTemplate } from '../letter-template.entity.js';

/** Letters kept by one conference, and those kept for all. */
export class LetterTemplates {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  all(): Promise<LetterTemplate[]> {
    return this.tx.find(LetterTemplate, {
      where: [{ conferenceId: this.conferenceId }, { conferenceId: IsNull() }],
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  withId(id: string): Promise<LetterTemplate | null> {
    return this.tx.findOne(LetterTemplate, {
      where: [
        { id, conferenceId: this.conferenceId },
        { id, conferenceId: IsNull() },
      ],
    });
  }

  async add(template: LetterTemplate): Promise<void> {
    await this.tx.insert(LetterTemplate, template as never); // TypeORM types JSON columns as partial entities
  }

  /** False when somebody changed it meanwhile. */
  async change(
    id: string,
    version: number,
    template: Omit<LetterTemplate, 'id' | 'createdAt'>,
  ): Promise<boolean> {
    const changed = await this.tx.update(LetterTemplate, { id, version }, template as never);
    return changed.affected === 1;
  }

  async drop(id: string): Promise<void> {
    await this.tx.delete(LetterTemplate, { id });
  }
}
