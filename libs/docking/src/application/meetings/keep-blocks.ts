import { Injectable } from '@nestjs/common';
import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import { overlaps, slotKey, slotsOf, slotsOfAll, type Block } from '../../domain/meetings/slots.js';
import type { MeetingBlockDto } from '../../http/meetings/ground.dto.js';
import type { MeetingBlocksView } from '../../http/meetings/ground.view.js';
import { Grounds } from '../../persistence/meetings/grounds.js';
import { MeetingBlock } from '../../persistence/meetings/meeting-block.entity.js';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { losePlaces } from './lose-places.js';
import { spanView } from './own-meetings.js';

/** When a conference's meetings take place. A changed or removed block first names the meetings that would lose their slot. */
@Injectable()
export class KeepBlocks {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string): Promise<MeetingBlocksView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    return blocksView(tx, conferenceId);
  }

  add(call: Call, conferenceId: string, wish: MeetingBlockDto): Promise<MeetingBlocksView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'docking.edit');
      const grounds = new Grounds(tx, conferenceId);
      await grounds.hold();
      const block = { id: newId(), conferenceId, ...readBlock(conference, wish) };
      refuseOverlap(block, await grounds.blocks());
      await tx.insert(MeetingBlock, block);
      await note(tx, call, block, 'meeting-block.added');
      return blocksView(tx, conferenceId);
    });
  }

  edit(call: Call, id: string, wish: MeetingBlockDto): Promise<MeetingBlocksView> {
    return this.change(call, id, wish.confirm, async (tx, conference, before, others) => {
      const block = { ...before, ...readBlock(conference, wish) };
      refuseOverlap(block, others);
      await tx.update(MeetingBlock, id, block);
      await note(tx, call, block, 'meeting-block.edited');
    });
  }

  remove(call: Call, id: string, isConfirmed = false): Promise<MeetingBlocksView> {
    return this.change(call, id, isConfirmed, async (tx, _, before) => {
      await tx.delete(MeetingBlock, id);
      await note(tx, call, before, 'meeting-block.removed');
    });
  }

  private change(
    call: Call,
    id: string,
    isConfirmed: boolean | undefined,
    work: (
      tx: Transaction,
      conference: ConferenceRecord,
      before: MeetingBlock,
      others: readonly MeetingBlock[],
    ) => Promise<void>,
  ): Promise<MeetingBlocksView> {
    return this.transactions.run(call, async (tx) => {
      const found = await tx.findOneBy(MeetingBlock, { id });
      if (!found) throw new DomainError('access.not-found');
      const { conferenceId } = found;
      const conference = await requireConference(tx, call, conferenceId, 'docking.edit');
      const grounds = new Grounds(tx, conferenceId);
      await grounds.hold();
      const blocks = await grounds.blocks();
      const before = blocks.find((block) => block.id === id);
      if (!before) throw new DomainError('access.not-found');
      await work(
        tx,
        conference,
        before,
        blocks.filter((block) => block !== before),
      );
      await loseSlots(tx, call, { conferenceId, before: blocks }, isConfirmed === true);
      return blocksView(tx, conferenceId);
    });
  }
}

/** Meetings in slots that were there and are there no more. */
async function loseSlots(
  tx: Transaction,
  call: Call,
  { conferenceId, before }: { conferenceId: string; before: readonly Block[] },
  isConfirmed: boolean,
): Promise<void> {
  const kept = new Set(slotsOfAll(await new Grounds(tx, conferenceId).blocks()).map(slotKey));
  const gone = new Set(
    slotsOfAll(before)
      .map(slotKey)
      .filter((key) => !kept.has(key)),
  );
  const scheduled = await new Meetings(tx).scheduled(conferenceId);
  const homeless = scheduled.filter((meeting) => gone.has(slotKey(meeting))).map(({ id }) => id);
  await losePlaces(tx, call, conferenceId, homeless, isConfirmed);
}

function readBlock(
  conference: { startsAt: Date; endsAt: Date },
  { startsAt, endsAt, slotMinutes, pauseMinutes }: MeetingBlockDto,
): Block {
  const block = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), slotMinutes, pauseMinutes };
  const refuse = (field: string, code: 'meetings.time-order' | 'meetings.outside-conference'): never => {
    throw new DomainError('input.invalid', {}, [{ field, code }]);
  };
  if (block.endsAt <= block.startsAt) refuse('endsAt', 'meetings.time-order');
  if (block.startsAt < conference.startsAt) refuse('startsAt', 'meetings.outside-conference');
  if (block.endsAt > conference.endsAt) refuse('endsAt', 'meetings.outside-conference');
  if (slotsOf(block).length === 0)
    throw new DomainError('input.invalid', {}, [
      { field: 'endsAt', code: 'meetings.block-without-slots', params: { minutes: slotMinutes } },
    ]);
  return block;
}

function refuseOverlap(block: Block, others: readonly Block[]): void {
  if (others.some((other) => overlaps(block, other))) throw new DomainError('meetings.blocks-overlap');
}

const note = (tx: Transaction, call: Call, block: MeetingBlock, action: string): Promise<void> =>
  recordAudit(tx, call, {
    action,
    subject: { kind: 'meeting-block', id: block.id },
    scopeId: block.conferenceId,
    details: {
      ...spanView(block),
      slotMinutes: block.slotMinutes,
      pauseMinutes: block.pauseMinutes,
    },
  });

async function blocksView(tx: Transaction, conferenceId: string): Promise<MeetingBlocksView> {
  const blocks = await new Grounds(tx, conferenceId).blocks();
  const standing = new Map<string, number>();
  for (const meeting of await new Meetings(tx).scheduled(conferenceId))
    standing.set(slotKey(meeting), (standing.get(slotKey(meeting)) ?? 0) + 1);
  const items = blocks.map((block) => ({
    id: block.id,
    ...spanView(block),
    slotMinutes: block.slotMinutes,
    pauseMinutes: block.pauseMinutes,
    slots: slotsOf(block).map((slot) => ({ ...spanView(slot), meetings: standing.get(slotKey(slot)) ?? 0 })),
  }));
  return { items, slots: items.reduce((sum, { slots }) => sum + slots.length, 0) };
}
