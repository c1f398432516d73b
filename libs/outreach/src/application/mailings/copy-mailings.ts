import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConferenceCopied, type CopiedConference, type PartCopier } from '#conferences';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { isRule } from '../../domain/schedule.js';
import { Mailing } from '../../persistence/mailing.entity.js';
import { Mailings } from '../../persistence/mailings.js';

/** A copied conference brings its rules along as drafts: they count from the new times, and nobody is written to unasked. */
@Injectable()
export class CopyMailings implements PartCopier, OnModuleInit {
  constructor(private readonly copied: ConferenceCopied) {}

  onModuleInit(): void {
    this.copied.register(this);
  }

  async copy(tx: Transaction, call: Call, { fromId, toId, move }: CopiedConference): Promise<void> {
    const rules = (await new Mailings(tx).ofConference(fromId)).filter(({ schedule }) => isRule(schedule));
    if (rules.length === 0) return;
    await tx.insert(
      Mailing,
      rules.toReversed().map((rule) => ({
        ...rule,
        id: newId(),
        conferenceId: toId,
        state: 'draft' as const,
        // sessions and people of the original are not those of the copy
        audience: { ...rule.audience, sessionIds: [], excludedIds: [] },
        holdsUntil: rule.holdsUntil && move(rule.holdsUntil),
        surveyId: null,
        dueAt: null,
        startedAt: null,
        finishedAt: null,
        createdAt: call.clock.now(),
        version: 1,
      })),
    );
  }

  async discard(tx: Transaction, templateId: string): Promise<void> {
    await tx.delete(Mailing, { conferenceId: templateId });
  }
}
