/** Where a button of a letter leads; each person gets an address of their own. */
export const buttonTargets = ['invitation', 'personal-page', 'conference', 'programme', 'survey'] as const;
export type ButtonTarget = (typeof buttonTargets)[number];

/** What organisers write: paragraphs and ready parts. Nobody edits HTML. */
export type LetterBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'button'; label: string; target: ButtonTarget }
  /** Title, time and place of the conference. */
  | { kind: 'facts' }
  /** The released sessions with their times. */
  | { kind: 'programme' }
  /** The person's QR code; left out for people without a ticket. */
  | { kind: 'ticket' };
export const letterBlockKinds = ['paragraph', 'button', 'facts', 'programme', 'ticket'] as const;

/** One language of a letter. The greeting and the closing may be empty. */
export interface LetterText {
  subject: string;
  greeting: string;
  blocks: LetterBlock[];
  closing: string;
}

/** Both languages; each reader gets their own. An empty one falls back to the other. */
export interface Letter {
  zh: LetterText;
  en: LetterText;
}

/** Everything that may stand between {{ and }}: names looked up in a flat list, never paths into objects. */
export const placeholders = [
  'name',
  'title',
  'organisation',
  'participant-type',
  'conference',
  'date',
  'time',
  'place',
  'address',
  'registration-closes',
  'hold-until',
  'campaign',
  'sender',
] as const;
export type Placeholder = (typeof placeholders)[number];

export type LetterValues = Partial<Record<Placeholder, string>>;

export const letterLimits = {
  subject: 150,
  greeting: 200,
  closing: 500,
  blocks: 20,
  paragraph: 3000,
  label: 40,
} as const;

const MARK = /\{\{\s*([a-z-]{1,40})\s*\}\}/g;
/** Whatever somebody put between the braces, so that a wrong name is noticed whatever it is made of. */
const ANY_MARK = /\{\{\s*([^{}\n]{0,80}?)\s*\}\}/g;
const known = new Set<string>(placeholders);

/** Placeholders of the text, in order, each once. Those that do not exist are `unknown`. */
export function placeholdersIn(text: string): { known: Placeholder[]; unknown: string[] } {
  const names = new Set([...text.matchAll(ANY_MARK)].map(([, name]) => name!));
  const all = [...names];
  return {
    known: all.filter((name): name is Placeholder => known.has(name)),
    unknown: all.filter((name) => !known.has(name)),
  };
}

/** Fills in values once: what a value brings is text and is never looked at again. A missing value is left out. */
export const fillIn = (text: string, values: LetterValues): string =>
  text.replace(MARK, (whole, name: string) =>
    known.has(name) ? (Object.hasOwn(values, name) ? (values[name as Placeholder] ?? '') : '') : whole,
  );

/** Every text of one language of a letter, as one. */
export const textOfLetter = ({ subject, greeting, blocks, closing }: LetterText): string =>
  [
    subject,
    greeting,
    ...blocks.map((block) => ('text' in block ? block.text : 'label' in block ? block.label : '')),
    closing,
  ].join('\n');

/** Whether one language of a letter says anything. */
export const isWritten = ({ subject, blocks }: LetterText): boolean => subject !== '' && blocks.length > 0;
