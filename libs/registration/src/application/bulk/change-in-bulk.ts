import { Injectable, Logger } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError, sentence, type ErrorParams } from '#contracts/domain-error';
import type { RegistrationState } from '#contracts/vocabulary';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { newId, Transactions } from '#platform/database';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import type { RegistrationFilter } from '../../domain/list/registration-filter.js';
import { stateWords } from '../../domain/words.js';
import type { BulkFailureView, BulkView } from '../../http/bulk.view.js';
import { RegistrationList } from '../../persistence/list/registration-list.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { Registrations } from '../../persistence/registrations.js';
import { ApproveRegistration } from '../approve-registration.js';
import { CancelRegistration } from '../cancel-registration.js';
import { DeclineRegistration } from '../decline-registration.js';
import { MoveRegistration } from '../move-registration.js';
import { OfferPlace } from '../offer-place.js';
import { isDone, type BulkWish } from './bulk-action.js';
import { checkWish } from './check-wish.js';
import { writeMessage } from './write-message.js';

/** Rows in one request: about half a second of work, so that a screen can show how far it is. */
export const BULK_ROWS = 100;

export interface BulkRequest extends BulkWish {
  /** These, or those the filter means. */
  ids?: readonly string[];
  filter?: RegistrationFilter;
  /** `nextCursor` of the answer before: the next rows of the same filter. */
  cursor?: string;
}

/** Where a bulk action by filter stands: it goes on after this row, among those there were when it began. */
interface Progress {
  bulkId: string;
  begunAt: string;
  key: string;
  id: string;
}

/**
 * One action for many registrations. Each row is a transaction of its own, by the same use case as for one alone: no
 * lock is held long, and a row that cannot be changed keeps no other from it. Who registered first comes first.
 */
@Injectable()
export class ChangeInBulk {
  private readonly log = new Logger('ChangeInBulk');

  constructor(
    private readonly transactions: Transactions,
    private readonly approveRegistration: ApproveRegistration,
    private readonly declineRegistration: DeclineRegistration,
    private readonly cancelRegistration: CancelRegistration,
    private readonly offerPlace: OfferPlace,
    private readonly moveRegistration: MoveRegistration,
  ) {}

  async run(call: Call, conferenceId: string, request: BulkRequest): Promise<BulkView> {
    const reader = this.transactions.reader;
    await requireConference(
      reader,
      call,
      conferenceId,
      request.action === 'mail' ? 'conference.edit' : 'registration.admit',
    );
    checkWish(request);
    if (!request.ids === !request.filter) throw new DomainError('input.unreadable');
    const begun = progressOf(request.cursor);
    const bulkId = begun?.bulkId ?? (call.repeat ? uuidOf(call.repeat.hash) : newId());
    const begunAt = begun?.begunAt ?? call.clock.now().toISOString();
    const view: BulkView = { done: 0, unchanged: 0, outcomes: [], failures: [], moved: [], nextCursor: null };
    // the key's answer is kept for the whole request, not for each row's own transaction
    const { repeat: _, ...each } = call;

    if (request.ids) {
      const rows = await new Registrations(reader).ofConference(conferenceId, request.ids);
      const known = new Set(rows.map(({ id }) => id));
      for (const id of request.ids)
        if (!known.has(id)) view.failures.push(failure(call, id, '', new DomainError('access.not-found')));
      for (const row of rows) await this.one(each, row, request, bulkId, view);
    } else {
      const filter = { ...request.filter, registeredTo: earlier(request.filter?.registeredTo, begunAt) };
      const page = await new RegistrationList(reader, conferenceId).page(
        filter,
        'oldest',
        begun && { key: begun.key, id: begun.id },
        BULK_ROWS,
      );
      for (const row of page.rows) await this.one(each, row, request, bulkId, view);
      view.nextCursor = page.next && encodeCursor([bulkId, begunAt, page.next.key, page.next.id]);
    }
    return this.transactions.run(call, async () => view);
  }

  private async one(
    call: Call,
    { id, name, state, participantType }: Registration,
    wish: BulkWish,
    bulkId: string,
    view: BulkView,
  ): Promise<void> {
    const isThere = wish.action === 'move' && wish.participantType === participantType;
    if (isThere || isDone[wish.action].includes(state)) {
      view.unchanged++;
      return;
    }
    try {
      const after = await this.change(call, id, wish, bulkId);
      view.done++;
      if (after) tally(view, after.state);
      if (wish.action === 'move') view.moved.push({ registrationId: id, from: participantType });
    } catch (error) {
      if (!(error instanceof DomainError)) this.log.error(error, `bulk ${wish.action} of ${id}`);
      view.failures.push(
        failure(
          call,
          id,
          name,
          error instanceof DomainError
            ? error
            : new DomainError('internal.failure', { reference: call.reference }),
        ),
      );
    }
  }

  private change(
    call: Call,
    id: string,
    wish: BulkWish,
    bulkId: string,
  ): Promise<{ state: RegistrationState } | void> {
    switch (wish.action) {
      case 'approve':
        return this.approveRegistration.run(call, id);
      case 'decline':
        return this.declineRegistration.run(call, id, wish.reason!);
      case 'cancel':
        return this.cancelRegistration.run(call, id, wish.reason!);
      case 'offer':
        return this.offerPlace.run(call, id);
      case 'move':
        return this.moveRegistration.run(call, id, wish.participantType!);
      case 'mail':
        return this.transactions.run(call, (tx) => writeMessage(tx, call, id, wish.message!, bulkId));
    }
  }
}

function tally({ outcomes }: BulkView, state: RegistrationState): void {
  const known = outcomes.find((outcome) => outcome.state === state);
  if (known) known.count++;
  else outcomes.push({ state, count: 1 });
}

function failure(call: Call, registrationId: string, name: string, error: DomainError): BulkFailureView {
  const params: ErrorParams = { ...error.params };
  for (const key of ['from', 'to'])
    if (params[key] && params[key] in stateWords)
      params[key] = stateWords[params[key] as RegistrationState][call.language];
  return { registrationId, name, code: error.code, detail: sentence(error.code, call.language, params) };
}

function progressOf(cursor: string | undefined): Progress | null {
  const parts = decodeCursor(cursor);
  if (!parts) return null;
  const [bulkId, begunAt, key, id] = parts.map(String);
  if (!isUUID(bulkId) || !isUUID(id) || Number.isNaN(Date.parse(begunAt ?? '')) || !key)
    throw new DomainError('input.unreadable');
  return { bulkId: bulkId!, begunAt: begunAt!, key, id: id! };
}

const earlier = (wanted: string | undefined, begunAt: string): string =>
  wanted && Date.parse(wanted) < Date.parse(begunAt) ? wanted : begunAt;

/** The same request repeated is the same bulk action. */
const uuidOf = (hash: Buffer): string =>
  hash.toString('hex', 0, 16).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
