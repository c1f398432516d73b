import { characters, cleanBlock, cleanLine } from '../clean-text.js';
import type { FieldFault } from '../domain-error.js';
import {
  buttonTargets,
  letterLimits,
  placeholdersIn,
  type ButtonTarget,
  type Letter,
  type LetterBlock,
  type LetterText,
} from './letter.js';

type Unread = Record<string, unknown>;

const record = (value: unknown): Unread =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unread) : {};
const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * A letter as somebody sent or typed it → the letter, cleaned, with nothing in it that letters do not have, and what is
 * wrong with it at its path (`zh.blocks.2.text`). Used by the editor and by the server alike.
 */
export function readLetter(input: unknown): { letter: Letter; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const { zh, en } = record(input);
  const letter = { zh: readText(zh, 'zh', faults), en: readText(en, 'en', faults) };
  return { letter, faults };
}

function readText(input: unknown, path: string, faults: FieldFault[]): LetterText {
  const text = record(input);
  const line = (field: string, value: unknown, max: number): string => {
    if (/[\r\n]/.test(words(value))) faults.push({ field, code: 'letter.line-break' });
    return judged(field, cleanLine(words(value)), max, faults);
  };
  const given = Array.isArray(text.blocks) ? (text.blocks as unknown[]) : [];
  if (given.length > letterLimits.blocks)
    faults.push({
      field: `${path}.blocks`,
      code: 'letter.too-many-blocks',
      params: { max: letterLimits.blocks },
    });
  return {
    subject: line(`${path}.subject`, text.subject, letterLimits.subject),
    greeting: line(`${path}.greeting`, text.greeting, letterLimits.greeting),
    blocks: given
      .slice(0, letterLimits.blocks)
      .map((block, at) => readBlock(block, `${path}.blocks.${at}`, faults)),
    closing: judged(`${path}.closing`, cleanBlock(words(text.closing)), letterLimits.closing, faults),
  };
}

function readBlock(input: unknown, path: string, faults: FieldFault[]): LetterBlock {
  const { kind, text, label, target } = record(input);
  switch (kind) {
    case 'button': {
      const isKnown = buttonTargets.includes(target as ButtonTarget);
      if (!isKnown) faults.push({ field: `${path}.target`, code: 'field.not-a-choice' });
      const said = judged(`${path}.label`, cleanLine(words(label)), letterLimits.label, faults);
      if (said === '') faults.push({ field: `${path}.label`, code: 'field.required' });
      return { kind, label: said, target: isKnown ? (target as ButtonTarget) : 'conference' };
    }
    case 'facts':
    case 'programme':
    case 'ticket':
      return { kind };
    default:
      if (kind !== 'paragraph') faults.push({ field: `${path}.kind`, code: 'field.not-a-choice' });
      return {
        kind: 'paragraph',
        text: judged(`${path}.text`, cleanBlock(words(text)), letterLimits.paragraph, faults),
      };
  }
}

/** The text, once its length and placeholders are judged. */
function judged(field: string, text: string, max: number, faults: FieldFault[]): string {
  if (characters(text) > max) faults.push({ field, code: 'field.too-long', params: { max } });
  for (const name of placeholdersIn(text).unknown)
    faults.push({ field, code: 'letter.unknown-placeholder', params: { name } });
  return text;
}
