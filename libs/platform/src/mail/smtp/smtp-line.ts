import type { Socket } from 'node:net';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import { HandOverError, type HandOverStage } from './hand-over.error.js';
import { MailDialog, type Letters } from './mail-dialog.js';

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
  private dialog?: MailDialog;
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
    this.connection.on('error', (error) => this.end(error.message));
    this.connection.on('end', () => this.end('the connection was closed'));
  }

  private end(words: string): void {
    this.broken = true;
    this.dialog?.end(words);
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
    if (this.options.auth) await this.signIn(this.options.auth);
    const { socket, extensions } = takeOver(this.connection);
    this.dialog = new MailDialog(socket, extensions, () => {
      this.broken = true;
    });
  }

  private signIn(credentials: { user: string; pass: string }): Promise<void> {
    return new Promise((resolve, reject) => {
      this.connection.login({ credentials }, (error) =>
        error ? reject(worded('signing-in', error)) : resolve(),
      );
    });
  }

  /**
   * The server's words when it took the mail.
   * @throws HandOverError
   */
  async hand(letters: Letters): Promise<string> {
    this.taken += 1;
    try {
      return await this.dialog!.hand(letters);
    } catch (error) {
      const { stage, code } = error as HandOverError;
      const mayGoOn = stage === 'refused' && code !== 421 && !this.broken;
      if (!mayGoOn || !(await this.dialog!.reset())) this.broken = true;
      throw error;
    }
  }

  close(): void {
    if (!this.broken) this.dialog?.quit();
    this.broken = true;
    this.connection.close();
  }
}

/**
 * The socket of a connection that has signed in, with its replies for us alone. What nodemailer does for each mail costs
 * more processor time than all else of sending it; it still tells us when the connection ends.
 */
function takeOver(connection: SMTPConnection): { socket: Socket; extensions: readonly string[] } {
  const { _socket, _onSocketData, _supportedExtensions } = connection as unknown as {
    _socket: Socket;
    _onSocketData: (chunk: Buffer) => void;
    _supportedExtensions: string[];
  };
  _socket.off('data', _onSocketData);
  return { socket: _socket, extensions: _supportedExtensions };
}
