import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConferenceCopied, type CopiedConference, type PartCopier } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { RegistrationRule } from '../../persistence/registration-rule.entity.js';

/** A copied conference lets people in as the original does. */
@Injectable()
export class CopyRules implements PartCopier, OnModuleInit {
  constructor(private readonly copied: ConferenceCopied) {}

  onModuleInit(): void {
    this.copied.register(this);
  }

  async copy(tx: Transaction, _call: Call, { fromId, toId, move }: CopiedConference): Promise<void> {
    const rules = await tx.findBy(RegistrationRule, { conferenceId: fromId });
    if (rules.length > 0)
      await tx.insert(
        RegistrationRule,
        rules.map((rule) => ({
          ...rule,
          conferenceId: toId,
          editUntil: rule.editUntil && move(rule.editUntil),
        })),
      );
  }
  async discard(tx: Transaction, templateId: string): Promise<void> {
    await tx.delete(RegistrationRule, { conferenceId: templateId });
  }
}
