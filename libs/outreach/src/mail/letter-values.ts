import { findOrganisations } from '#organisations';
import { typeWords } from '#registration';
import type { LetterValues } from '#contracts/outreach/letter';
import type { Transaction } from '#platform/database';
import type { LetterOrder } from '../domain/letter/letter-order.js';
import { dayInWords, hoursInWords, momentInWords } from '../domain/letter/place-time.js';
import type { Recipient } from '../domain/recipient.js';
import type { LetterGround } from './letter-ground.js';

/** What a mailing adds to what is known of the person and the conference. */
export type LetterTerms = Pick<LetterOrder, 'senderName' | 'holdsUntil' | 'participantType'>;

export interface ValuesInBoth {
  zh: LetterValues;
  en: LetterValues;
}

type Addressed = Pick<Recipient, 'id' | 'organisationId' | 'name' | 'title' | 'participantType'>;

/** The values of the placeholders for each person, by the person's id, in both languages. */
export async function letterValues(
  tx: Transaction,
  ground: LetterGround,
  people: readonly Addressed[],
  terms: LetterTerms,
): Promise<Map<string, ValuesInBoth>> {
  const organisations = await findOrganisations(
    tx,
    people.map(({ organisationId }) => organisationId),
  );
  const shared = { zh: conferenceValues(ground, terms, 'zh'), en: conferenceValues(ground, terms, 'en') };
  return new Map(
    people.map((person) => {
      const organisation = organisations.get(person.organisationId);
      const nameZh = organisation?.nameZh ?? '';
      const type = person.participantType ?? terms.participantType;
      const inLanguage = (language: 'zh' | 'en'): LetterValues => ({
        ...shared[language],
        ...said({
          name: person.name,
          title: person.title ?? '',
          organisation: language === 'zh' ? nameZh : organisation?.nameEn || nameZh,
          'participant-type': type ? typeWords[type][language] : '',
        }),
      });
      return [person.id, { zh: inLanguage('zh'), en: inLanguage('en') }];
    }),
  );
}

/** What every reader of a language is told alike. */
export function conferenceValues(
  { conference, campaign, organiser }: LetterGround,
  { senderName, holdsUntil }: LetterTerms,
  language: 'zh' | 'en',
): LetterValues {
  const isChinese = language === 'zh';
  const { startsAt, endsAt, timeZone, registrationClosesAt } = conference;
  return said({
    conference: isChinese ? conference.titleZh : conference.titleEn,
    date: dayInWords(startsAt, timeZone, language),
    time: hoursInWords(startsAt, endsAt, timeZone, language),
    place: isChinese ? conference.venueNameZh : conference.venueNameEn,
    address: isChinese ? conference.addressZh : conference.addressEn,
    'registration-closes': momentInWords(registrationClosesAt, timeZone, language),
    'hold-until': holdsUntil ? momentInWords(holdsUntil, timeZone, language) : '',
    campaign: campaign[language],
    sender: senderName || organiser[language],
  });
}

/** Without what has nothing to say, so that a missing value can be told from an empty one. */
const said = (values: LetterValues): LetterValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
