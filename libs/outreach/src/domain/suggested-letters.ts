import type { Letter, LetterBlock, LetterText } from '#contracts/outreach/letter';
import type { SuggestionKey } from './suggested-rules.js';

const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });
const button = (label: string, target: 'invitation' | 'personal-page' | 'conference'): LetterBlock => ({
  kind: 'button',
  label,
  target,
});
const zh = (subject: string, ...blocks: LetterBlock[]): LetterText => ({
  subject,
  greeting: '{{name}}，您好：',
  blocks,
  closing: '{{sender}}',
});
const en = (subject: string, ...blocks: LetterBlock[]): LetterText => ({
  subject,
  greeting: 'Dear {{name}},',
  blocks,
  closing: '{{sender}}',
});
const facts: LetterBlock = { kind: 'facts' };
const ticket: LetterBlock = { kind: 'ticket' };

/** What suggested rules say until somebody rewrites it. */
export const suggestedLetters: Record<SuggestionKey, Letter> = {
  'nudge-before-closing': {
    zh: zh(
      '期待您的答复：{{conference}}',
      paragraph(
        '此前我们邀请您参加{{conference}}，尚未收到您的答复。报名将于 {{registration-closes}} 截止。',
      ),
      facts,
      button('接受或谢绝邀请', 'invitation'),
    ),
    en: en(
      'Will you join us? {{conference}}',
      paragraph(
        'We invited you to {{conference}} and have not heard from you yet. Registration closes on {{registration-closes}}.',
      ),
      facts,
      button('Accept or decline', 'invitation'),
    ),
  },
  'week-before': {
    zh: zh(
      '一周后见：{{conference}}',
      paragraph('{{conference}}将于 {{date}} {{time}} 举行，期待您代表{{organisation}}到场。议程如下。'),
      facts,
      { kind: 'programme' },
      button('查看我的报名', 'personal-page'),
    ),
    en: en(
      'In a week: {{conference}}',
      paragraph(
        '{{conference}} takes place on {{date}} at {{time}}. We look forward to meeting {{organisation}}. The programme so far:',
      ),
      facts,
      { kind: 'programme' },
      button('My registration', 'personal-page'),
    ),
  },
  'day-before': {
    zh: zh(
      '明天见：{{conference}}',
      paragraph(
        '{{conference}}明天 {{time}} 开始。请出示下方二维码签到；如不能到场，请在个人页面取消，把名额留给他人。',
      ),
      facts,
      ticket,
      button('查看我的报名', 'personal-page'),
    ),
    en: en(
      'Tomorrow: {{conference}}',
      paragraph(
        '{{conference}} begins tomorrow at {{time}}. Show the code below at the entrance. If you cannot come, please cancel on your page so that somebody else can have the place.',
      ),
      facts,
      ticket,
      button('My registration', 'personal-page'),
    ),
  },
  'thanks-after': {
    zh: zh(
      '感谢您的参与：{{conference}}',
      paragraph('感谢您代表{{organisation}}参加{{conference}}。'),
      paragraph('今天的交流若有后续合作意向，欢迎直接回复本邮件，我们会协助对接。'),
      button('查看议程与资料', 'conference'),
    ),
    en: en(
      'Thank you for coming: {{conference}}',
      paragraph('Thank you for representing {{organisation}} at {{conference}}.'),
      paragraph(
        'If a conversation of today should go on, simply reply to this mail and we will bring you together.',
      ),
      button('Programme and documents', 'conference'),
    ),
  },
  'missed-after': {
    zh: zh(
      '未能相见，资料在此：{{conference}}',
      paragraph(
        '很遗憾您未能到场。{{conference}}的议程与资料可在会议页面查看；若有合作需求，欢迎回复本邮件。',
      ),
      button('查看会议页面', 'conference'),
    ),
    en: en(
      'We missed you: {{conference}}',
      paragraph(
        'We are sorry that you could not come. The programme and the documents of {{conference}} are on its page; reply to this mail if you are looking for a partner.',
      ),
      button('To the conference', 'conference'),
    ),
  },
  'month-after': {
    zh: zh(
      '进展如何：{{conference}}',
      paragraph('距{{conference}}已有一个月。您与高校的合作进展如何？遇到困难请回复本邮件，我们来协调。'),
    ),
    en: en(
      'How far is it? {{conference}}',
      paragraph(
        'A month has passed since {{conference}}. How far have your contacts come? If something is in the way, reply to this mail and we will help.',
      ),
    ),
  },
};
