import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { MailSettings } from '#config';
import { NotBegun } from './smtp/hand-over.error.js';
import { poolOptions } from './smtp/line-options.js';
import { SmtpPool } from './smtp/smtp-pool.js';

export interface Delivery {
  /** The envelope's sender: bounces go there. */
  from: string;
  to: string;
  source: Buffer;
  /** Goes before the mails of a mailing. */
  isUrgent?: boolean;
  /** Asked when its turn has come, before a single letter leaves: whether it is still to be handed over. */
  begin?: () => Promise<boolean>;
}

/** Takes a finished mail; resolves with the server's words, rejects with a HandOverError when it was not taken. */
export abstract class MailTransport {
  /** Whether the source must stay in the table, because there is no other place to read the mail. */
  abstract readonly keepsSource: boolean;
  abstract deliver(delivery: Delivery): Promise<string>;
  /** Begins nothing more; what has begun is finished. */
  abstract stop(): void;
}

/** The default: the mail stays in its row and is read on the mailbox page. */
export class MailboxTransport extends MailTransport {
  readonly keepsSource = true;

  async deliver({ begin }: Delivery): Promise<string> {
    if (begin && !(await begin())) throw new NotBegun();
    return '250 kept in the built-in mailbox';
  }

  stop(): void {}
}

/** One pool of connections per sender; today there is one sender, SMTP_URL. */
@Injectable()
export class SmtpTransport extends MailTransport implements OnModuleDestroy {
  readonly keepsSource = false;
  private readonly pool: SmtpPool;

  constructor(settings: MailSettings) {
    super();
    this.pool = new SmtpPool(poolOptions(settings.smtpUrl!));
  }

  deliver(delivery: Delivery): Promise<string> {
    return this.pool.hand(delivery);
  }

  stop(): void {
    this.pool.stop();
  }

  onModuleDestroy(): void {
    this.stop();
  }
}
