import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { MailSettings } from '#config';

export interface Delivery {
  from: string;
  to: string;
  source: Buffer;
}

/** Takes a finished mail; resolves with the server's words, rejects when it was not taken. */
export abstract class MailTransport {
  /** Whether the source must stay in the table, because there is no other place to read the mail. */
  abstract readonly keepsSource: boolean;
  abstract deliver(delivery: Delivery): Promise<string>;
}

/** The default: the mail stays in its row and is read on the mailbox page. */
export class MailboxTransport extends MailTransport {
  readonly keepsSource = true;

  deliver(): Promise<string> {
    return Promise.resolve('250 kept in the built-in mailbox');
  }
}

@Injectable()
export class SmtpTransport extends MailTransport implements OnApplicationShutdown {
  readonly keepsSource = false;
  private readonly smtp: Transporter;

  constructor(settings: MailSettings) {
    super();
    this.smtp = createTransport(
      {
        url: settings.smtpUrl,
        pool: true,
        maxConnections: 5,
        maxMessages: 100,
        connectionTimeout: 15_000,
        greetingTimeout: 15_000,
        socketTimeout: 40_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      } as never, // pool options beside a url are missing from the types
    );
  }

  async deliver({ from, to, source }: Delivery): Promise<string> {
    const answer = (await this.smtp.sendMail({ envelope: { from, to }, raw: source })) as {
      response?: string;
    };
    return answer.response ?? '250';
  }

  onApplicationShutdown(): void {
    this.smtp.close();
  }
}
