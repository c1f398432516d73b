import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import { Transactions } from '#platform/database';
import type { AgreementListQuery } from '../../http/agreements/agreement.dto.js';
import type { AgreementDetailView, AgreementListView } from '../../http/agreements/agreement.view.js';
import { AgreementList, type AgreementKey } from '../../persistence/agreements/agreement-list.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { requireAgreement } from './agreement-access.js';
import { agreementDetail, agreementViews } from './describe-agreements.js';

/** The last row of the page before. */
function keyOf(cursor: string | undefined): AgreementKey | null {
  const parts = decodeCursor(cursor);
  if (!parts) return null;
  const [key, id] = parts.map(String);
  if (key === undefined || !isUUID(id)) throw new DomainError('input.unreadable');
  return { key, id: id! };
}

/** The console's list of a conference, and one agreement with its timeline. */
@Injectable()
export class ReadAgreements {
  constructor(private readonly transactions: Transactions) {}

  async list(
    call: Call,
    conferenceId: string,
    { cursor, limit, ...filter }: AgreementListQuery,
  ): Promise<AgreementListView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'signing.read');
    const after = keyOf(cursor);
    const list = new AgreementList(tx, conferenceId);
    const { ids, next } = await list.page(filter, after, limit);
    const rows = new Map((await new Agreements(tx).byIds(ids)).map((row) => [row.id, row]));
    const counts = after ? [] : await list.counts(filter);
    const chosen = counts.filter(
      ({ state, kindId }) =>
        (!filter.state?.length || filter.state.includes(state)) &&
        (!filter.kindId?.length || filter.kindId.includes(kindId)),
    );
    return {
      items: await agreementViews(
        tx,
        ids.flatMap((id) => rows.get(id) ?? []),
      ),
      nextCursor: next && encodeCursor([next.key, next.id]),
      total: after ? null : chosen.reduce((sum, { count }) => sum + count, 0),
      counts,
    };
  }

  async one(call: Call, id: string): Promise<AgreementDetailView> {
    const tx = this.transactions.reader;
    await requireAgreement(tx, call, id, 'signing.read');
    return agreementDetail(tx, id);
  }
}
