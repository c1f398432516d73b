import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';

export interface CopiedConference {
  fromId: string;
  toId: string;
  /** A moment of the original as it is in the copy. */
  move(this: void, moment: Date): Date;
}

/** Another context's part of a conference, copied in the same transaction. */
export interface PartCopier {
  copy(tx: Transaction, call: Call, conference: CopiedConference): Promise<void>;
  /** Takes away what was copied into a template that goes. */
  discard(tx: Transaction, templateId: string): Promise<void>;
}

/** Lets everyone who hangs something on a conference bring it along into a copy, and away with a template. */
@Injectable()
export class ConferenceCopied {
  private readonly copiers: PartCopier[] = [];

  register(copier: PartCopier): void {
    this.copiers.push(copier);
  }

  async tell(tx: Transaction, call: Call, conference: CopiedConference): Promise<void> {
    for (const copier of this.copiers) await copier.copy(tx, call, conference);
  }

  async discard(tx: Transaction, templateId: string): Promise<void> {
    for (const copier of this.copiers) await copier.discard(tx, templateId);
  }
}
