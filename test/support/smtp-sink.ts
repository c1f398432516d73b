import type { Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerAddress, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  to: string;
  source: Buffer;
  parsed: ParsedMail;
  receivedAt: number;
  /** How the sending process called itself (EHLO). */
  by: string;
}

/** What the sink does with a mail before it takes it: return an SMTP error to refuse it, nothing to take it. */
export type Temper = (
  to: string,
  session: SMTPServerSession,
) => Error | undefined | Promise<Error | undefined>;

/** What happens once the final dot has come: the mail is taken, then the connection cut, or refused with an error. */
export type DataTemper = (to: string) => 'cut' | Error | undefined | Promise<'cut' | Error | undefined>;

export interface SmtpSink {
  url: string;
  port: number;
  mails: ReceivedMail[];
  temper: (fn: Temper | undefined) => void;
  temperData: (fn: DataTemper | undefined) => void;
  /** The first mail that fits, waiting for it. */
  mailTo(address: string, fits?: (mail: ReceivedMail) => boolean, withinMs?: number): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

/** An SMTP error with its reply code. */
export const smtpError = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode });

/** A real SMTP server on 127.0.0.1 that keeps every mail it takes. */
export async function startSmtpSink(port = 0): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  let temper: Temper | undefined;
  let temperData: DataTemper | undefined;
  const connections = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(address: SMTPServerAddress, session, done) {
      void Promise.resolve(temper?.(address.address, session)).then((refusal) => done(refusal ?? undefined));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks);
        const [recipient] = session.envelope.rcptTo;
        void Promise.all([simpleParser(source), temperData?.(recipient!.address)]).then(
          ([parsed, answer]) => {
            if (answer instanceof Error) return done(answer);
            for (const { address } of session.envelope.rcptTo)
              mails.push({
                to: address,
                source,
                parsed,
                receivedAt: Date.now(),
                by: session.hostNameAppearsAs,
              });
            if (answer !== 'cut') return done();
            for (const socket of connections) if (socket.remotePort === session.remotePort) socket.destroy();
          },
          done,
        );
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const bound = (server.server.address() as { port: number }).port;

  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    mails,
    temper: (fn) => {
      temper = fn;
    },
    temperData: (fn) => {
      temperData = fn;
    },
    async mailTo(address, fits = () => true, withinMs = 30_000) {
      const deadline = Date.now() + withinMs;
      for (;;) {
        const found = mails.find((mail) => mail.to === address && fits(mail));
        if (found) return found;
        if (Date.now() > deadline)
          throw new Error(
            `no such mail to ${address} within ${withinMs} ms; ${mails.length} mails came in all`,
          );
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of connections) socket.destroy();
      }),
  };
}
