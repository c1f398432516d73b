import { AuditEntry, AuditSeal } from '#platform/audit';
import { RequestRepeat, type Schema } from '#platform/database';
import { LimitedAttempt } from '#platform/limits';
import { Mail, MailDomain, MailSuppression } from '#platform/mail';
import { OutboxEntry } from '#platform/outbox';
import { AccessToken } from '#platform/tokens';
import { CreatePlatform1700000001000 } from './migrations/1700000001000-create-platform.js';
import { KeepAuditAppendOnly1700000002000 } from './migrations/1700000002000-keep-audit-append-only.js';
import { CreateAuditSeals1700000003000 } from './migrations/1700000003000-create-audit-seals.js';
import { CreateLimitedAttempts1700000004000 } from './migrations/1700000004000-create-limited-attempts.js';
import { KnowWhoHoldsAMail1700000006000 } from './migrations/1700000006000-know-who-holds-a-mail.js';
import { FindMailsByReader1700000007000 } from './migrations/1700000007000-find-mails-by-reader.js';
import { HoldMailsBetweenHours1700000008000 } from './migrations/1700000008000-hold-mails-between-hours.js';
import { SendMailings1700000005000 } from './migrations/1700000005000-send-mailings.js';

export const platformSchema: Schema = {
  entities: [
    AccessToken,
    AuditEntry,
    AuditSeal,
    LimitedAttempt,
    Mail,
    MailDomain,
    MailSuppression,
    OutboxEntry,
    RequestRepeat,
  ],
  migrations: [
    CreatePlatform1700000001000,
    KeepAuditAppendOnly1700000002000,
    CreateAuditSeals1700000003000,
    CreateLimitedAttempts1700000004000,
    SendMailings1700000005000,
    KnowWhoHoldsAMail1700000006000,
    FindMailsByReader1700000007000,
    HoldMailsBetweenHours1700000008000,
  ],
};
