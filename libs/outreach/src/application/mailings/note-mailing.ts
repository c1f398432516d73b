import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Mailing } from '../../persistence/mailing.entity.js';

export const noteMailing = (
  tx: Transaction,
  call: Call,
  { id, conferenceId }: Pick<Mailing, 'id' | 'conferenceId'>,
  action: string,
  details: object = {},
): Promise<void> =>
  recordAudit(tx, call, { action, subject: { kind: 'mailing', id }, scopeId: conferenceId, details });
