import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { scanTime } from '#contracts/check-in';
import type { ScanMethod } from '#contracts/vocabulary';
import { requireConference } from '#conferences';
import { TicketKeyring } from '#registration';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import { scanScope } from '../domain/scan-scope.js';
import { Scans, type AnsweredScan, type NewScan } from '../persistence/scans.js';
import { scanAnswer, type ScanAnswer } from './scan-answer.js';
import { identify, noCode } from './identify.js';

export interface ScanRequest {
  nonce: string;
  pointId: string;
  code?: string | null;
  registrationId?: string | null;
  method: ScanMethod;
  /** ISO 8601, the device's clock. */
  scannedAt: string;
  deviceLabel?: string | null;
}

/** Records a scan and answers the door. The nonce makes it repeatable, with or without an Idempotency-Key. */
@Injectable()
export class RecordScan {
  private readonly keyring = new TicketKeyring();

  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string, request: ScanRequest): Promise<ScanAnswer> {
    if ((request.code == null) === (request.registrationId == null))
      throw new DomainError('check-in.code-or-person');
    if (call.repeat) return this.transactions.run(call, (tx) => this.record(tx, call, conferenceId, request));
    try {
      return await this.record(this.transactions.reader, call, conferenceId, request);
    } catch (error) {
      // the same scan came twice at once: the other one is stored now
      if (!isSameNonce(error)) throw error;
      return this.record(this.transactions.reader, call, conferenceId, request);
    }
  }

  private async record(
    tx: Transaction,
    call: Call,
    conferenceId: string,
    request: ScanRequest,
  ): Promise<ScanAnswer> {
    const receivedAt = call.clock.now();
    const scannedAt = new Date(request.scannedAt);
    const scan: NewScan = {
      id: newId(),
      conferenceId,
      pointId: request.pointId,
      nonce: request.nonce,
      registrationId: request.registrationId ?? null,
      ...(request.code == null ? noCode : await identify(this.keyring, tx, conferenceId, request.code)),
      method: request.method,
      scannedAt,
      ...scanTime(scannedAt, receivedAt),
      receivedAt,
      userId: call.actor.kind === 'user' ? call.actor.userId : null,
      deviceLabel: request.deviceLabel ?? null,
    };
    const answered = await new Scans(tx).record(scan, scanScope(call.actor));
    if (!answered) {
      await requireConference(tx, call, conferenceId, 'check-in.scan');
      throw new DomainError('access.not-found'); // neither this point nor this person is of this conference
    }
    if (answered.id !== scan.id && !isSameScan(answered, scan))
      throw new DomainError('request.repeated-differently');
    return scanAnswer(call.language, answered);
  }
}

/** Whether the stored scan of this nonce can be the one that is sent again. */
const isSameScan = (stored: AnsweredScan, scan: NewScan): boolean =>
  stored.point_id === scan.pointId &&
  (!scan.registrationId || !stored.registration_id || stored.registration_id === scan.registrationId) &&
  (!scan.ticketId || !stored.ticket_id || stored.ticket_id === scan.ticketId);

const isSameNonce = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'scans_nonce_key';
