import { AuditEntry } from '#platform/audit';
import { RequestRepeat, type Schema } from '#platform/database';
import { Mail } from '#platform/mail';
import { OutboxEntry } from '#platform/outbox';
import { AccessToken } from '#platform/tokens';
import { CreatePlatform1700000001000 } from './migrations/1700000001000-create-platform.js';
import { KeepAuditAppendOnly1700000002000 } from './migrations/1700000002000-keep-audit-append-only.js';

export const platformSchema: Schema = {
  entities: [AccessToken, AuditEntry, Mail, OutboxEntry, RequestRepeat],
  migrations: [CreatePlatform1700000001000, KeepAuditAppendOnly1700000002000],
};
