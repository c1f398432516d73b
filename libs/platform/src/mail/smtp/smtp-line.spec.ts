import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { HandOverError } from './hand-over.error.js';
import { SmtpLine } from './smtp-line.js';

let server: Server | undefined;
let line: SmtpLine | undefined;
afterEach(async () => {
  line?.close();
  server?.close();
  if (server) await once(server, 'close');
});

interface Script {
  extensions?: string[];
  /** What the server says to a command, by its first word; `.` are the letters. Nothing said cuts the connection. */
  says?: Record<string, string>;
}

/** A server that answers by its script and keeps what it heard, one entry a packet. */
async function open({ extensions = ['PIPELINING', '8BITMIME', 'SIZE'], says = {} }: Script = {}) {
  const heard: string[] = [];
  const answers: Record<string, string> = {
    MAIL: '250 Ok',
    RCPT: '250 Ok',
    DATA: '354 go on',
    RSET: '250 Ok',
    QUIT: '221 bye',
    '.': '250 2.0.0 Ok: queued as 1',
    ...says,
  };
  server = createServer((socket: Socket) => {
    let inData = false;
    let isGreeted = false;
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      const said = chunk.toString('latin1');
      if (!isGreeted) {
        isGreeted = true;
        socket.write(['250-test', ...extensions.map((word) => `250-${word}`), '250 HELP\r\n'].join('\r\n'));
        return;
      }
      heard.push(said);
      const words = inData
        ? ['.']
        : said
            .trimEnd()
            .split('\r\n')
            .map((command) => command.split(/[ :]/)[0]!);
      let answer = '';
      for (const word of words) {
        const next = answers[word];
        if (next === undefined) return socket.destroy();
        inData = word === 'DATA' && next.startsWith('354');
        answer += `${next}\r\n`;
      }
      socket.write(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  line = new SmtpLine({ host: '127.0.0.1', port, secure: false, more: {} });
  await line.open();
  return { heard, line };
}

const letters = (source = 'Subject: x\r\n\r\nhello\r\n', to = 'li@firm.example') => ({
  from: 'zijin@city.example',
  to,
  source: Buffer.from(source),
});

/** How a mail was not taken. */
const refusal = async (handed: Promise<string>): Promise<Partial<HandOverError>> => {
  const error = await handed.then(
    () => {
      throw new Error('it was taken');
    },
    (reason: unknown) => reason as HandOverError,
  );
  const { stage, code, message } = error;
  return { stage, code, message };
};

describe('one mail after another on a connection', () => {
  it('sends sender, recipient and DATA together where the server knows PIPELINING', async () => {
    const { line, heard } = await open();
    expect(await line.hand(letters())).toBe('250 2.0.0 Ok: queued as 1');
    expect(await line.hand(letters())).toBe('250 2.0.0 Ok: queued as 1');
    const mail = [
      'MAIL FROM:<zijin@city.example> BODY=8BITMIME SIZE=21\r\nRCPT TO:<li@firm.example>\r\nDATA\r\n',
      'Subject: x\r\n\r\nhello\r\n.\r\n',
    ];
    expect(heard).toEqual([...mail, ...mail]);
  });

  it('asks one after another where it does not', async () => {
    const { line, heard } = await open({ extensions: [] });
    await line.hand(letters());
    expect(heard).toEqual([
      'MAIL FROM:<zijin@city.example>\r\n',
      'RCPT TO:<li@firm.example>\r\n',
      'DATA\r\n',
      'Subject: x\r\n\r\nhello\r\n.\r\n',
    ]);
  });

  it('doubles dots that begin a line, and changes no other byte', async () => {
    const { line, heard } = await open();
    await line.hand(letters('.a: b\r\n\r\n.\r\na.\r\n..\xe4\r\n'));
    expect(Buffer.from(heard.at(-1)!, 'latin1').toString('utf8')).toBe(
      '..a: b\r\n\r\n..\r\na.\r\n...\xe4\r\n.\r\n',
    );
  });

  it('says SMTPUTF8 for an address beyond ASCII', async () => {
    const { line, heard } = await open({ extensions: ['SMTPUTF8'] });
    await line.hand(letters(undefined, '李@firm.example'));
    expect(heard[0]).toBe('MAIL FROM:<zijin@city.example> SMTPUTF8\r\n');
  });

  it.each([['PIPELINING'], ['HELP']])(
    'after a refusal the next mail goes over the same connection (%s)',
    async (extension) => {
      const script: Script = {
        extensions: [extension],
        says: { RCPT: '550 5.1.1 User unknown', DATA: '503 no recipients' },
      };
      const { line, heard } = await open(script);
      expect(await refusal(line.hand(letters()))).toEqual({
        stage: 'refused',
        code: 550,
        message: '550 5.1.1 User unknown',
      });
      expect(heard.at(-1)).toBe('RSET\r\n');
      expect(line.isOpen).toBe(true);
    },
  );

  it('ends with an empty mail when the server wants letters after it refused the recipient', async () => {
    const { line, heard } = await open({ says: { RCPT: '452 too many', '.': '554 no recipients' } });
    expect(await refusal(line.hand(letters()))).toMatchObject({ stage: 'refused', code: 452 });
    expect(heard.slice(1)).toEqual(['.\r\n', 'RSET\r\n']);
  });

  it('tells letters refused from letters in doubt', async () => {
    const { line } = await open({ says: { '.': '554 spam' } });
    expect(await refusal(line.hand(letters()))).toMatchObject({ stage: 'refused', code: 554 });
    expect(line.isOpen).toBe(true);
  });

  it('knows that nothing had left when the connection breaks before the letters', async () => {
    const { line } = await open({ says: { DATA: undefined as never } });
    expect(await refusal(line.hand(letters()))).toMatchObject({ stage: 'before-letters', code: undefined });
    expect(line.isOpen).toBe(false);
  });

  it('knows that all is in doubt when it breaks after them', async () => {
    const { line } = await open({ says: { '.': undefined as never } });
    expect(await refusal(line.hand(letters()))).toMatchObject({ stage: 'after-letters', code: undefined });
    expect(line.isOpen).toBe(false);
  });

  it('uses no connection on which the server said good-bye or what nobody asked', async () => {
    const { line } = await open({ says: { MAIL: '421 4.7.0 try later' } });
    expect(await refusal(line.hand(letters()))).toMatchObject({ stage: 'refused', code: 421 });
    expect(line.isOpen).toBe(false);
  });

  it('refuses an address that could bring a command with it', async () => {
    const { line, heard } = await open();
    const handed = line.hand(letters(undefined, 'li@firm.example>\r\nDATA'));
    expect(await refusal(handed)).toMatchObject({ stage: 'before-letters' });
    expect(heard.join()).not.toContain('MAIL');
  });
});

it.each([true, false])('speaks through TLS and after signing in (from the beginning: %s)', async (secure) => {
  const taken: string[] = [];
  const tls = new SMTPServer({
    secure,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      done(password === 'secret' ? null : new Error('no'), { user: username }),
    onData(stream, { secure: isSecret, user }, done) {
      stream.resume().on('end', () => {
        taken.push(`${user} ${isSecret}`);
        done();
      });
    },
  });
  tls.on('error', () => undefined);
  await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', () => resolve()));
  const { port } = tls.server.address() as AddressInfo;
  const options = { host: '127.0.0.1', port, secure, more: { tls: { rejectUnauthorized: false } } };
  const own = new SmtpLine({ ...options, auth: { user: 'zijin', pass: 'secret' } });
  await own.open();
  await own.hand(letters());
  await own.hand(letters());
  expect(taken).toEqual(['zijin true', 'zijin true']);
  own.close();
  await new Promise<void>((resolve) => tls.close(() => resolve()));
});
