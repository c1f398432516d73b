import type { Letter, LetterBlock, LetterText } from '#contracts/outreach/letter';
import { startingLetters } from './letter/starting-letters.js';
import type { SuggestionKey } from './suggested-rules.js';

const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });
const button = (label: string, target: 'personal-page' | 'conference'): LetterBlock => ({
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

/** What suggested rules say until somebody rewrites it. */
export const suggestedLetters: Record<SuggestionKey, Letter> = {
  'nudge-before-closing': startingLetters.nudge,
  'day-before': startingLetters.reminder,
  'month-after': startingLetters['follow-up'],
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
};
