import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConferenceCopied, type CopiedConference, type PartCopier } from '#conferences';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { CheckInPoint } from '../persistence/check-in-point.entity.js';
import { CheckInPoints } from '../persistence/check-in-points.js';

/** A copied conference has the gates of the original, open at the same hours of its own day. */
@Injectable()
export class CopyPoints implements PartCopier, OnModuleInit {
  constructor(private readonly copied: ConferenceCopied) {}

  onModuleInit(): void {
    this.copied.register(this);
  }

  async copy(tx: Transaction, call: Call, { fromId, toId, move }: CopiedConference): Promise<void> {
    const points = (await new CheckInPoints(tx).ofConference(fromId)).map((point) => ({
      ...point,
      id: newId(),
      conferenceId: toId,
      opensAt: point.opensAt && move(point.opensAt),
      closesAt: point.closesAt && move(point.closesAt),
      createdAt: call.clock.now(),
    }));
    if (points.length > 0) await tx.insert(CheckInPoint, points);
  }

  async discard(tx: Transaction, templateId: string): Promise<void> {
    await tx.delete(CheckInPoint, { conferenceId: templateId });
  }
}
