import { ApiProperty } from '@nestjs/swagger';
import {
  buttonTargets,
  letterBlockKinds,
  placeholders,
  type ButtonTarget,
  type LetterBlock,
  type Placeholder,
} from '#contracts/outreach/letter';
import { mailingPurposes, type MailingPurpose } from '#contracts/outreach/mailing';

export class LetterBlockView {
  @ApiProperty({ enum: letterBlockKinds, enumName: 'LetterBlockKind' })
  kind: LetterBlock['kind'];
  /** Of a paragraph. */
  text?: string;
  /** Of a button. */
  label?: string;
  /** Of a button. */
  @ApiProperty({ enum: buttonTargets, enumName: 'ButtonTarget', required: false })
  target?: ButtonTarget;
}

export class LetterTextView {
  subject: string;
  greeting: string;
  blocks: LetterBlockView[];
  closing: string;
}

/** Both languages; an empty one falls back to the other. */
export class LetterView {
  zh: LetterTextView;
  en: LetterTextView;
}

export class LetterTemplateView {
  id: string;
  name: string;
  @ApiProperty({ enum: mailingPurposes, enumName: 'MailingPurpose' })
  purpose: MailingPurpose;
  letter: LetterView;
  /** For every conference of the installation. */
  isShared: boolean;
  updatedAt: string;
  version: number;
}

export class StartingLetterView {
  @ApiProperty({ enum: mailingPurposes, enumName: 'MailingPurpose' })
  purpose: MailingPurpose;
  letter: LetterView;
}

export class LetterTemplateListView {
  items: LetterTemplateView[];
  /** One for each purpose, to begin from. */
  starting: StartingLetterView[];
}

export class MissingValueView {
  @ApiProperty({ enum: placeholders, enumName: 'Placeholder' })
  placeholder: Placeholder;
  count: number;
  /** The first of them: name and organisation. */
  people: string[];
}

export class LetterReaderView {
  id: string;
  name: string;
  title: string | null;
  organisationName: string;
  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';
}

export class LetterPreviewView {
  /** How many people the audience has. */
  total: number;
  /** Whose copy it is, counted from 0. */
  at: number;
  reader: LetterReaderView | null;
  /** The language shown: the reader's or the one asked for, unless only the other is written. */
  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';
  subject: string;
  html: string;
  text: string;
  attachments: string[];
  missing: MissingValueView[];
}

export class LetterTestView {
  mailId: string;
  /** The colleague's own address. */
  to: string;
}
