import { describe, expect, it } from '@jest/globals';
import { ReplyReader } from './replies.js';

const read = (...chunks: (string | Buffer)[]) => {
  const reader = new ReplyReader();
  return chunks.flatMap((chunk) => reader.read(Buffer.from(chunk as string)));
};

describe('replies of a mail server', () => {
  it('reads several of one packet, and those of several lines as one', () => {
    expect(read('250 Ok\r\n250-Hello\r\n250-SIZE 1\r\n250 HELP\r\n354 go on\r\n')).toEqual([
      { code: 250, words: '250 Ok' },
      { code: 250, words: '250-Hello\n250-SIZE 1\n250 HELP' },
      { code: 354, words: '354 go on' },
    ]);
  });

  it('puts together what the network cut, in the middle of a character too', () => {
    const whole = Buffer.from('550-5.1.1 用户\r\n550 不存在\r\n250 Ok\r\n');
    for (let at = 1; at < whole.length; at++)
      expect(read(whole.subarray(0, at), whole.subarray(at))).toEqual([
        { code: 550, words: '550-5.1.1 用户\n550 不存在' },
        { code: 250, words: '250 Ok' },
      ]);
  });

  it('keeps words of an older code page byte by byte', () => {
    expect(read(Buffer.from('550 \xc4\xe3\r\n', 'latin1'))).toEqual([{ code: 550, words: '550 \xc4\xe3' }]);
  });

  it('takes digits without words, and line feeds alone', () => {
    expect(read('250\r\n', '250 Ok\n')).toEqual([
      { code: 250, words: '250' },
      { code: 250, words: '250 Ok' },
    ]);
  });

  it.each(['HTTP/1.1 400 Bad Request\r\n', '2500 Ok\r\n', '250Ok\r\n', '\r\n'])(
    'refuses what is no reply: %j',
    (said) => {
      expect(() => read(said)).toThrow('not a reply');
    },
  );

  it('refuses a line without end', () => {
    const reader = new ReplyReader();
    const piece = Buffer.alloc(256 * 1024, '2');
    expect(() => {
      for (let n = 0; n < 5; n++) reader.read(piece);
    }).toThrow('too much');
  });

  it.each([
    ['554 go away', { code: 554, words: '554 go away' }],
    ['250 O', null],
    ['55', null],
  ])('knows a refusal that was cut short: %s', (said, reply) => {
    const reader = new ReplyReader();
    reader.read(Buffer.from(`250 Ok\r\n${said}`));
    expect(reader.cutShort()).toEqual(reply);
  });
});
