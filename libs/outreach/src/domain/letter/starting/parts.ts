import type { ButtonTarget, LetterBlock } from '#contracts/outreach/letter';

export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });
export const button = (target: ButtonTarget, label: string): LetterBlock => ({
  kind: 'button',
  label,
  target,
});
export const facts: LetterBlock = { kind: 'facts' };
export const programme: LetterBlock = { kind: 'programme' };
export const ticket: LetterBlock = { kind: 'ticket' };

/** 王伟总经理 is how one is addressed in a letter; without a title the name stands alone. */
export const greetingZh = '尊敬的{{name}}{{title}}：';
export const greetingEn = 'Dear {{name}},';
export const closingZh = '此致\n敬礼\n\n{{sender}}';
export const closingEn = 'With kind regards\n{{sender}}';
