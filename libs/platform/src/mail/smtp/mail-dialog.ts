import type { Socket } from 'node:net';
import { HandOverError } from './hand-over.error.js';
import { ReplyReader, type Reply } from './replies.js';

export interface Letters {
  /** The envelope's sender and recipient. */
  from: string;
  to: string;
  /** Lines end with CRLF, the last one too. */
  source: Buffer;
}

/**
 * Speaks of mails on a connection that is greeted and signed in (RFC 5321 §3.3). Where the server knows PIPELINING
 * (RFC 2920), sender, recipient and DATA leave together.
 */
export class MailDialog {
  private readonly reader = new ReplyReader();
  private readonly asked: { resolve: (reply: Reply) => void; reject: (error: Error) => void }[] = [];
  private broken?: HandOverError;

  constructor(
    private readonly socket: Socket,
    private readonly extensions: readonly string[],
    /** Nothing more can be handed over. */
    private readonly onEnd: () => void,
  ) {
    socket.on('data', (chunk: Buffer) => this.hear(chunk));
  }

  /**
   * The server's words when it took the mail.
   * @throws HandOverError; after a refusal the next mail needs a `reset`
   */
  async hand({ from, to, source }: Letters): Promise<string> {
    const addresses = `${from}${to}`;
    if (/[\r\n<>]/.test(addresses)) throw new HandOverError('before-letters', 'not an address');
    const commands = [
      `MAIL FROM:<${from}>${this.parameters(addresses, source.length)}\r\n`,
      `RCPT TO:<${to}>\r\n`,
      'DATA\r\n',
    ];
    const refusal = this.extensions.includes('PIPELINING')
      ? await this.askTogether(commands)
      : await this.askInTurn(commands);
    const { code, words } = refusal ?? (await this.give(source));
    if (code >= 300) throw new HandOverError('refused', words, code);
    return words;
  }

  /** Whether the server forgot the mail it refused. */
  async reset(): Promise<boolean> {
    return this.ask('RSET\r\n').then(
      ({ code }) => code < 300,
      () => false,
    );
  }

  quit(): void {
    this.socket.write('QUIT\r\n');
  }

  /** The connection is gone: nothing that is asked is answered any more. */
  end(words: string): void {
    this.close(this.reader.cutShort(), words);
  }

  /** The first refusal, if any; whatever was asked after it is answered too. */
  private async askTogether(commands: readonly string[]): Promise<Reply | undefined> {
    const replies = commands.map(() => this.answer());
    this.socket.write(commands.join(''));
    const said = await Promise.all(replies);
    const refusal = said.find(isRefusal);
    // told to go on although a command before was refused: an empty mail to nobody ends that (RFC 2920 §3.1)
    if (refusal && !isRefusal(said.at(-1)!)) await this.ask('.\r\n');
    return refusal;
  }

  private async askInTurn(commands: readonly string[]): Promise<Reply | undefined> {
    for (const command of commands) {
      const reply = await this.ask(command);
      if (isRefusal(reply)) return reply;
    }
    return undefined;
  }

  private ask(command: string): Promise<Reply> {
    const reply = this.answer();
    this.socket.write(command);
    return reply;
  }

  private async give(source: Buffer): Promise<Reply> {
    const reply = this.answer();
    // the letters and their end in one call of the system
    this.socket.cork();
    this.socket.write(dotStuffed(source));
    this.socket.write('.\r\n');
    this.socket.uncork();
    try {
      return await reply;
    } catch (error) {
      const { stage, message, code } = error as HandOverError;
      throw new HandOverError(stage === 'before-letters' ? 'after-letters' : stage, message, code);
    }
  }

  private answer(): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (this.broken) reject(this.broken);
      else this.asked.push({ resolve, reject });
    });
  }

  private parameters(addresses: string, size: number): string {
    // oxlint-disable-next-line no-control-regex -- all of ASCII
    const isAscii = /^[\u0000-\u007f]*$/.test(addresses);
    return [
      !isAscii && this.extensions.includes('SMTPUTF8') ? ' SMTPUTF8' : '',
      this.extensions.includes('8BITMIME') ? ' BODY=8BITMIME' : '',
      this.extensions.includes('SIZE') ? ` SIZE=${size}` : '',
    ].join('');
  }

  private hear(chunk: Buffer): void {
    try {
      for (const reply of this.reader.read(chunk)) {
        const asked = this.asked.shift();
        asked?.resolve(reply);
        // the server is leaving (RFC 5321 §3.8): what else was asked is not answered any more
        if (reply.code === 421) this.close(reply, reply.words);
        else if (!asked) throw new Error(`the server said what nobody asked: ${reply.words}`);
      }
    } catch (error) {
      this.close(null, (error as Error).message);
    }
  }

  private close(last: Reply | null, words: string): void {
    this.broken ??= last
      ? new HandOverError('refused', last.words, last.code)
      : new HandOverError('before-letters', words);
    for (const { reject } of this.asked.splice(0)) reject(this.broken);
    this.onEnd();
  }
}

/** Some servers answer DATA with 250 in place of 354. */
const isRefusal = ({ code }: Reply): boolean => code < 200 || code >= 400;

/** A dot that begins a line gets a second one (RFC 5321 §4.5.2). */
function dotStuffed(source: Buffer): Buffer {
  if (source[0] !== 0x2e && !source.includes('\r\n.')) return source;
  return Buffer.from(source.toString('latin1').replace(/^\./gm, '..'), 'latin1');
}
