import { describe, expect, it } from '@jest/globals';
import type { Letter, LetterText } from '#contracts/outreach/letter';
import { isConcerned } from './is-concerned.js';
import { linkAddress } from './link-address.js';
import { languageFor, missingValues } from './missing-values.js';
import { hoursInWords } from './place-time.js';
import { shownSize } from './shown-size.js';

const written = (text: string): LetterText => ({
  subject: text,
  greeting: '',
  blocks: [{ kind: 'paragraph', text }],
  closing: '',
});
const empty: LetterText = { subject: '', greeting: '', blocks: [], closing: '' };

describe('the language of a letter', () => {
  it('is the reader’s, unless only the other is written', () => {
    const both: Letter = { zh: written('好'), en: written('Hello') };
    expect(languageFor(both, 'en')).toBe('en');
    expect(languageFor({ ...both, en: empty }, 'en')).toBe('zh');
    expect(languageFor({ zh: empty, en: empty }, 'en')).toBe('en');
  });
});

describe('missing values', () => {
  it('are counted in the language each reader gets', () => {
    const letter: Letter = { zh: written('{{name}}{{title}}'), en: written('{{name}}, {{place}}') };
    const people = [
      { name: '王伟', title: '经理', language: 'zh' as const },
      { name: '李芳', title: '', language: 'zh' as const },
      { name: 'Ann', title: '', language: 'en' as const },
    ];
    const missing = missingValues(letter, people, ({ name, title }) => ({ name, title }));
    expect(
      missing.map(({ placeholder, people: lacking }) => [placeholder, lacking.map(({ name }) => name)]),
    ).toEqual([
      ['title', ['李芳']],
      ['place', ['Ann']],
    ]);
  });
});

describe('where a button leads', () => {
  const ground = { baseUrl: 'https://z.example', slug: 'day', mailId: 'm1', surveyId: 's1' };
  it('is each person’s own page, and its click is counted', () => {
    expect(linkAddress('invitation', { ...ground, tokens: { invitation: 'T' } })).toBe(
      'https://z.example/i/T?m=m1',
    );
    expect(linkAddress('personal-page', { ...ground, tokens: { 'personal-page': 'T' } })).toBe(
      'https://z.example/r/T?m=m1',
    );
    expect(linkAddress('survey', { ...ground, tokens: { survey: 'T' } })).toBe(
      'https://z.example/s/T?survey=s1&m=m1',
    );
    expect(linkAddress('programme', { ...ground, tokens: {} })).toBe(
      'https://z.example/c/day?m=m1#programme',
    );
  });

  it('is the conference for people without a page, and nowhere without a survey', () => {
    expect(linkAddress('invitation', { ...ground, mailId: null, tokens: {} })).toBe(
      'https://z.example/c/day',
    );
    expect(linkAddress('survey', { ...ground, tokens: {} })).toBeNull();
  });
});

describe('whether a planned letter still concerns somebody', () => {
  const asked = (purpose: 'invitation' | 'nudge' | 'reminder', registrationStates?: 'cancelled'[]) => ({
    purpose,
    audience: { registrationStates },
  });
  it('not once a registration ended, unless it is meant for those', () => {
    expect(isConcerned({ kind: 'registrations', state: 'confirmed' }, asked('reminder'))).toBe(true);
    expect(isConcerned({ kind: 'registrations', state: 'cancelled' }, asked('reminder'))).toBe(false);
    expect(isConcerned({ kind: 'registrations', state: 'cancelled' }, asked('reminder', ['cancelled']))).toBe(
      true,
    );
  });

  it('not once an invitation was withdrawn, nor a nudge once it was answered', () => {
    expect(isConcerned({ kind: 'invitations', state: 'planned' }, asked('invitation'))).toBe(true);
    expect(isConcerned({ kind: 'invitations', state: 'withdrawn' }, asked('invitation'))).toBe(false);
    expect(isConcerned({ kind: 'invitations', state: 'opened' }, asked('nudge'))).toBe(true);
    expect(isConcerned({ kind: 'invitations', state: 'declined' }, asked('nudge'))).toBe(false);
  });
});

it('times are read on the clocks of the place, and name the day when they end on another', () => {
  const at = (iso: string) => new Date(iso);
  expect(hoursInWords(at('2026-12-14T05:30:00Z'), at('2026-12-14T09:15:00Z'), 'Asia/Shanghai', 'zh')).toBe(
    '13:30–17:15',
  );
  expect(hoursInWords(at('2026-12-14T05:30:00Z'), at('2026-12-15T09:15:00Z'), 'Asia/Shanghai', 'en')).toBe(
    '13:30–15 December 17:15',
  );
});

it('a logo keeps its shape', () => {
  expect(shownSize({ width: 2000, height: 500 })).toEqual({ width: 224, height: 56 });
  expect(shownSize({ width: 100, height: 20 })).toEqual({ width: 100, height: 20 });
});
