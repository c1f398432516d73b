import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '#contracts/domain-error';
import { milestoneLimits } from '#contracts/signing/milestones';
import { actorName } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { Upload } from '#platform/http';
import type {
  EditMilestoneDto,
  MilestoneWishDto,
  NewMilestoneDto,
} from '../../http/milestones/milestone.dto.js';
import type { MilestoneDetailView } from '../../http/milestones/milestone.view.js';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import type { MilestoneFile } from '../../persistence/milestones/milestone-file.entity.js';
import type { Milestone } from '../../persistence/milestones/milestone.entity.js';
import { Milestones } from '../../persistence/milestones/milestones.js';
import { requireAgreement } from '../agreements/agreement-access.js';
import { acceptFile } from '../agreements/keep-texts.js';
import { withContent } from '../agreements/with-content.js';
import { milestoneDetail } from './describe-milestones.js';
import { requireMilestone } from './milestone-access.js';
import { noteMilestone } from './note-milestone.js';

type Wished = Pick<
  Milestone,
  | 'titleZh'
  | 'titleEn'
  | 'dueOn'
  | 'partyId'
  | 'ownerName'
  | 'ownerLanguage'
  | 'asksAmount'
  | 'amountDue'
  | 'amountReached'
  | 'note'
>;

/** Milestones as an organiser adds and changes them, and their evidence. */
@Injectable()
export class KeepMilestones {
  constructor(private readonly transactions: Transactions) {}

  add(
    call: Call,
    conferenceId: string,
    { agreementId, ...wish }: NewMilestoneDto,
  ): Promise<MilestoneDetailView> {
    return this.transactions.run(call, async (tx) => {
      const { agreement, conference } = await requireAgreement(
        tx,
        call,
        agreementId,
        'signing.edit',
        'change',
      );
      if (agreement.conferenceId !== conferenceId) throw new DomainError('access.not-found');
      if (agreement.state !== 'signed' && agreement.state !== 'in-force')
        throw new DomainError('signing.not-signed-yet');
      const milestones = new Milestones(tx);
      const others = await milestones.ofAgreement(agreementId);
      if (others.length >= milestoneLimits.milestones)
        throw new DomainError('signing.too-many-milestones', { max: milestoneLimits.milestones });
      const now = call.clock.now();
      const id = newId();
      const wished = await accept(tx, agreement, wish, '');
      await milestones.add([
        {
          ...wished,
          id,
          agreementId,
          position: Math.max(0, ...others.map(({ position }) => position)) + 1,
          dueSetAt: now,
          ownerEmail: wish.ownerEmail ?? '',
          state: 'open',
          reason: '',
          reachedOn: null,
          version: 1,
          createdAt: now,
        },
      ]);
      await noteMilestone(tx, call, id, conference.id, 'added', { dueOn: wished.dueOn });
      return milestoneDetail(tx, call, conference, id);
    });
  }

  edit(call: Call, id: string, { version, ...wish }: EditMilestoneDto): Promise<MilestoneDetailView> {
    return this.transactions.run(call, async (tx) => {
      const { milestone, agreement, conference } = await requireMilestone(
        tx,
        call,
        id,
        'signing.edit',
        'change',
      );
      if (milestone.version !== version) throw new DomainError('record.changed-meanwhile');
      const ownerEmail = wish.ownerEmail === undefined ? milestone.ownerEmail : (wish.ownerEmail ?? '');
      const wished = await accept(tx, agreement, wish, ownerEmail);
      const isMoved = wished.dueOn !== milestone.dueOn;
      await new Milestones(tx).change(id, {
        ...wished,
        ownerEmail,
        ...(isMoved ? { dueSetAt: call.clock.now() } : {}),
      });
      const fields = (Object.keys(wished) as (keyof Wished)[]).filter(
        (key) => wished[key] !== milestone[key],
      );
      await noteMilestone(tx, call, id, conference.id, 'changed', {
        fields: ownerEmail === milestone.ownerEmail ? fields : [...fields, 'ownerEmail'],
        ...(isMoved ? { from: milestone.dueOn, to: wished.dueOn } : {}),
      });
      return milestoneDetail(tx, call, conference, id);
    });
  }

  attach(call: Call, id: string, upload: Upload | null): Promise<MilestoneDetailView> {
    return this.transactions.run(withContent(call, upload?.content), async (tx) => {
      const { conference } = await requireMilestone(tx, call, id, 'signing.edit', 'change');
      const file = await addEvidence(tx, call, id, upload, actorName(call.actor));
      await noteMilestone(tx, call, id, conference.id, 'file-added', { name: file.fileName });
      return milestoneDetail(tx, call, conference, id);
    });
  }

  async openFile(call: Call, id: string, fileId: string): Promise<MilestoneFile> {
    const tx = this.transactions.reader;
    await requireMilestone(tx, call, id, 'signing.read');
    const file = await new Milestones(tx).file(id, fileId);
    if (!file) throw new DomainError('access.not-found');
    return file;
  }
}

/** @throws DomainError upload.*, signing.too-many-files */
export async function addEvidence(
  tx: Transaction,
  call: Call,
  milestoneId: string,
  upload: Upload | null,
  addedBy: string,
): Promise<MilestoneFile> {
  const milestones = new Milestones(tx);
  if ((await milestones.files([milestoneId])).length >= milestoneLimits.files)
    throw new DomainError('signing.too-many-files', { max: milestoneLimits.files });
  const file = { id: newId(), milestoneId, addedBy, ...acceptFile(call, upload) };
  await milestones.addFile(file);
  return file;
}

/** @throws DomainError input.invalid with the fields that are wrong */
async function accept(
  tx: Transaction,
  agreement: Agreement,
  wish: MilestoneWishDto,
  ownerEmail: string,
): Promise<Wished> {
  const faults: FieldFault[] = [];
  const partyId = wish.partyId ?? null;
  if (!wish.titleZh && !wish.titleEn) faults.push({ field: 'titleZh', code: 'signing.title-needed' });
  if (wish.amountDue === 0) faults.push({ field: 'amountDue', code: 'signing.amount' });
  if (partyId) {
    const parties = await new Agreements(tx).parties([agreement.id]);
    if (!parties.some(({ id }) => id === partyId))
      faults.push({ field: 'partyId', code: 'signing.party-unknown' });
  } else if (wish.ownerName || wish.ownerEmail || ownerEmail)
    faults.push({ field: 'partyId', code: 'signing.owner-needs-party' });
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
  return {
    titleZh: wish.titleZh ?? '',
    titleEn: wish.titleEn ?? '',
    dueOn: wish.dueOn,
    partyId,
    ownerName: wish.ownerName ?? '',
    ownerLanguage: wish.ownerLanguage ?? 'zh',
    asksAmount: wish.asksAmount ?? false,
    amountDue: wish.amountDue ?? null,
    amountReached: wish.amountReached ?? null,
    note: wish.note ?? '',
  };
}
