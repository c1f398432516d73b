import type { Readable, Writable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import type { Delivery } from '../transport.js';
import { HandOverError, type HandOverStage } from './hand-over.error.js';

/** A server may take this long to answer (RFC 5321 §4.5.3.2.6): giving up sooner makes it take the mail twice. */
const ANSWER_WITHIN_MS = 10 * 60_000;

export interface LineOptions {
  host: string;
  port?: number;
  secure: boolean;
  auth?: { user: string; pass: string };
  /** Further options of nodemailer's connection, as SMTP_URL's query gives them. */
  more: object;
}

interface SmtpError extends Error {
  responseCode?: number;
  response?: string;
}

const worded = (stage: HandOverStage, error: SmtpError): HandOverError =>
  new HandOverError(stage, error.response ?? error.message, error.responseCode);

/** One connection to a mail server: one mail after another. */
export class SmtpLine {
  private readonly connection: SMTPConnection;
  private broken = false;
  taken = 0;

  constructor(private readonly options: LineOptions) {
    this.connection = new SMTPConnection({
      connectionTimeout: 15_000,
      greetingTimeout: 30_000,
      socketTimeout: ANSWER_WITHIN_MS,
      ...options.more,
      host: options.host,
      port: options.port,
      secure: options.secure,
    });
    this.connection.on('error', () => {
      this.broken = true;
    });
    this.connection.on('end', () => {
      this.broken = true;
    });
  }

  get isOpen(): boolean {
    return !this.broken;
  }

  /** @throws HandOverError of the stages `connecting` and `signing-in` */
  async open(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const refuse = (error: SmtpError): void => reject(worded('connecting', error));
      this.connection.once('error', refuse);
      this.connection.once('end', () => refuse(new Error('the connection was closed')));
      this.connection.connect((error) => {
        this.connection.off('error', refuse);
        if (error) refuse(error);
        else resolve();
      });
    });
    const { auth } = this.options;
    if (!auth) return;
    await new Promise<void>((resolve, reject) => {
      this.connection.login({ credentials: auth }, (error) =>
        error ? reject(worded('signing-in', error)) : resolve(),
      );
    });
  }

  /**
   * The server's words when it took the mail.
   * @throws HandOverError
   */
  async hand({ from, to, source }: Delivery): Promise<string> {
    let hasBegun = false;
    // all that is asked of a message is that it can be piped; a real stream would cost more than the mail
    const letters = {
      pipe(into: Writable) {
        hasBegun = true;
        into.end(source);
      },
    } as unknown as Readable;
    const envelope = { from, to, size: source.length, use8BitMime: true };
    try {
      return await new Promise<string>((resolve, reject) => {
        this.connection.send(envelope, letters, (error, info) =>
          error ? reject(error) : resolve(info.response),
        );
      });
    } catch (error) {
      const refusal = error as SmtpError;
      if (refusal.responseCode) {
        if (refusal.responseCode === 421) this.broken = true;
        else if (!this.broken) await this.reset();
        throw worded('refused', refusal);
      }
      this.broken = true;
      throw worded(hasBegun ? 'after-letters' : 'before-letters', refusal);
    } finally {
      this.taken += 1;
    }
  }

  private reset(): Promise<void> {
    return new Promise((resolve) => {
      this.connection.once('end', resolve);
      this.connection.reset((error) => {
        if (error) this.broken = true;
        this.connection.off('end', resolve);
        resolve();
      });
    });
  }

  close(): void {
    if (this.broken) this.connection.close();
    else this.connection.quit();
    this.broken = true;
  }
}
