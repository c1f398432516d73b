import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import type { MailContent } from './content.js';
import type { Mail } from './mail.entity.js';
import { Unsendable } from './mime/unsendable.error.js';
import { mimeSource } from './source.js';

const AT = new Date('2026-11-30T02:03:04Z');
const FROM = '紫金行动 <zijin@city.example>';
const PNG = Buffer.from('89504e470d0a1a0a0102030405', 'hex');
const ICS = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nUID:1@zijin\r\nSEQUENCE:2\r\nEND:VCALENDAR\r\n';

const mail = (changes: Partial<Mail> = {}): Mail =>
  ({
    id: '0190a0a0-0000-7000-8000-000000000001',
    messageId: '<0190a0a0-0000-7000-8000-000000000001@city.example>',
    language: 'zh',
    toName: '王·㐂𠮷',
    toAddress: 'wang@firm.example',
    senderName: null,
    replyTo: null,
    ...changes,
  }) as Mail;

const content = (changes: Partial<MailContent> = {}): MailContent => ({
  subject: '参会凭证：千校万企𠮷 😀 校企协同创新推进会暨紫金行动启动仪式',
  greeting: '王㐂，您好：',
  blocks: [
    { kind: 'paragraph', text: '.\n.行首的点\n<b>不是标签</b>' },
    { kind: 'picture', cid: 'qr', alt: '二维码', width: 260 },
    { kind: 'button', label: '打开', url: 'https://zijin.example/r/abc' },
  ],
  closing: '再见',
  calendar: { method: 'REQUEST', content: ICS },
  attachments: [
    { filename: 'inline.png', content: PNG, contentType: 'image/png', cid: 'qr' },
    { filename: '参会凭证（𠮷）第一页到最后一页的很长的名字.png', content: PNG, contentType: 'image/png' },
    { filename: 'a "quoted" \\ name.txt', content: 'plain', contentType: 'text/plain' },
  ],
  ...changes,
});

describe('TRUST Mail: mails are right MIME, as two parsers that know nothing of us read it', () => {
  const source = mimeSource(mail(), content(), FROM, AT, 'https://zijin.example/u/token');

  it('postal-mime reads names, subject, parts and files', async () => {
    const read = await PostalMime.parse(source);
    expect(read.from).toMatchObject({ name: '紫金行动', address: 'zijin@city.example' });
    expect(read.to).toMatchObject([{ name: '王·㐂𠮷', address: 'wang@firm.example' }]);
    expect(read.subject).toBe(content().subject);
    expect(read.messageId).toBe(mail().messageId);
    expect(new Date(read.date!)).toEqual(AT);
    expect(read.text).toContain('.行首的点');
    expect(read.html).toContain('&lt;b&gt;不是标签&lt;/b&gt;');
    expect(read.html).toContain('cid:qr');
    // and who sees no button of the mail app finds the way out at the foot
    expect(read.text!.trimEnd()).toMatch(
      /不想再收到这类邮件？ 退订:\r?\nhttps:\/\/zijin\.example\/u\/token$/,
    );
    expect(read.html).toContain('<a href="https://zijin.example/u/token"');
    const file = (name: string) => read.attachments.find(({ filename }) => filename === name);
    expect(Buffer.from(file('inline.png')!.content as ArrayBuffer)).toEqual(PNG);
    expect(file('inline.png')).toMatchObject({ contentId: '<qr>', disposition: 'inline' });
    expect(file('参会凭证（𠮷）第一页到最后一页的很长的名字.png')).toBeDefined();
    expect(file('a "quoted" \\ name.txt')).toBeDefined();
    expect(read.attachments.find(({ mimeType }) => mimeType === 'text/calendar')).toMatchObject({
      method: 'REQUEST',
    });
  });

  it('mailparser reads the same', async () => {
    const read = await simpleParser(source, { skipImageLinks: true });
    expect(read.subject).toBe(content().subject);
    expect(read.text).toContain('王㐂，您好：');
    expect(read.attachments.map(({ filename }) => filename)).toEqual(
      expect.arrayContaining(['inline.png', 'invite.ics', 'a "quoted" \\ name.txt']),
    );
    const list = read.headers.get('list') as { unsubscribe: { url: string } };
    expect(list.unsubscribe.url).toBe('https://zijin.example/u/token');
  });

  it('holds ASCII lines of at most 998 characters, header lines of at most 78, CRLF only', () => {
    const text = source.toString('latin1');
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(text).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    const header = text.slice(0, text.indexOf('\r\n\r\n')).split('\r\n');
    expect(Math.max(...header.map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('says that it was sent automatically, in which language, and how to unsubscribe with one click', () => {
    const text = source.toString('latin1');
    expect(text).toContain('\r\nAuto-Submitted: auto-generated\r\n');
    expect(text).toContain('\r\nContent-Language: zh-CN\r\n');
    expect(text).toContain('\r\nList-Unsubscribe: <https://zijin.example/u/token>\r\n');
    expect(text).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(mimeSource(mail(), content(), FROM, AT).toString('latin1')).not.toContain('List-Unsubscribe');
  });

  it('shows the organiser as sender and where to answer', async () => {
    const own = mail({ senderName: '南京市经信局, 校企办', replyTo: '张老师 <zhang@bureau.example>' });
    const read = await PostalMime.parse(mimeSource(own, content(), FROM, AT));
    expect(read.from).toMatchObject({ name: '南京市经信局, 校企办', address: 'zijin@city.example' });
    expect(read.replyTo).toMatchObject([{ name: '张老师', address: 'zhang@bureau.example' }]);
  });

  it('plain English stays readable in the source', () => {
    const english = content({ subject: 'Your ticket', greeting: 'Dear Wang,', blocks: [], closing: 'Bye' });
    const text = mimeSource(mail({ toName: 'Wang "W" Wei', language: 'en' }), english, FROM, AT).toString();
    expect(text).toContain('Dear Wang,');
    expect(text).toContain('To: "Wang \\"W\\" Wei" <wang@firm.example>');
  });
});

describe('TRUST Mail: CR/LF in any field is refused', () => {
  const evil = 'x\r\nBcc: everybody@victim.example';
  it.each([
    ['subject', {}, { subject: evil }],
    ['name', { toName: evil }, {}],
    ['address', { toAddress: `a@b.example\r\nBcc: c@d.example` }, {}],
    ['sender name', { senderName: evil }, {}],
    ['reply-to', { replyTo: evil }, {}],
    ['file name', {}, { attachments: [{ filename: evil, content: 'x', contentType: 'text/plain' }] }],
    ['lone LF', { toName: 'a\nb' }, {}],
    ['NUL', { toName: 'a\u0000b' }, {}],
  ] as const)('%s', (_field, changes, said) => {
    const broken = (): Buffer =>
      mimeSource(mail(changes as Partial<Mail>), content(said as Partial<MailContent>), FROM, AT);
    expect(broken).toThrow(Unsendable);
    expect(broken).toThrow(/line break/);
  });
});
