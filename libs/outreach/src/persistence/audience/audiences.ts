import type { Transaction } from '#platform/database';
import { Audience } from '../audience.entity.js';

/** Kept questions of one conference. */
export class Audiences {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  all(): Promise<Audience[]> {
    return this.tx.find(Audience, { where: { conferenceId: this.conferenceId }, order: { name: 'ASC' } });
  }

  withId(id: string): Promise<Audience | null> {
    return this.tx.findOneBy(Audience, { id, conferenceId: this.conferenceId });
  }

  /** False when the name is taken. */
  async add(audience: Omit<Audience, 'conferenceId'>): Promise<boolean> {
    const inserted = await this.tx
      .createQueryBuilder()
      .insert()
      .into(Audience)
      .values({ ...audience, conferenceId: this.conferenceId })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }

  async isNameTaken(name: string, besidesId: string): Promise<boolean> {
    const other = await this.tx.findOneBy(Audience, { conferenceId: this.conferenceId, name });
    return other !== null && other.id !== besidesId;
  }

  /** False when somebody changed it meanwhile. */
  async change(
    id: string,
    version: number,
    { name, definition }: Pick<Audience, 'name' | 'definition'>,
  ): Promise<boolean> {
    const changed = await this.tx.update(
      Audience,
      { id, version, conferenceId: this.conferenceId },
      { name, definition: definition as never, version: version + 1 }, // TypeORM types JSON columns as partial entities
    );
    return changed.affected === 1;
  }

  async drop(id: string): Promise<void> {
    await this.tx.delete(Audience, { id, conferenceId: this.conferenceId });
  }
}
