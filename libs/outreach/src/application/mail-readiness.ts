import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailSettings } from '#config';
import {
  ConferenceReadiness,
  readinessItem,
  type ConferenceRecord,
  type ReadinessCheck,
  type ReadinessItem,
} from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { MailLog } from '../persistence/mail-log.js';

/** Whether mails leave the house, and those of this conference have left. */
@Injectable()
export class MailReadiness implements ReadinessCheck, OnModuleInit {
  constructor(
    private readonly readiness: ConferenceReadiness,
    private readonly settings: MailSettings,
  ) {}

  onModuleInit(): void {
    this.readiness.register(this);
  }

  async check(tx: Transaction, _call: Call, { id }: ConferenceRecord): Promise<ReadinessItem[]> {
    return [
      readinessItem('open', 'mail-server', 'mail-settings', this.settings.smtpUrl !== undefined),
      readinessItem('day', 'failed-mails', 'failed-mails', await new MailLog(tx).countFailed(id)),
    ];
  }
}
