import {
  isWritten,
  placeholdersIn,
  textOfLetter,
  type Letter,
  type LetterValues,
  type Placeholder,
} from '#contracts/outreach/letter';

/** The language a reader gets: their own, or the other when theirs is not written. */
export function languageFor(letter: Letter, language: 'zh' | 'en'): 'zh' | 'en' {
  if (isWritten(letter[language])) return language;
  const other = language === 'zh' ? 'en' : 'zh';
  return isWritten(letter[other]) ? other : language;
}

export interface Missing<Person> {
  placeholder: Placeholder;
  people: Person[];
}

/** Which placeholders of the letter somebody has no value for, and who; in the order of the letter. */
export function missingValues<Person extends { language: 'zh' | 'en' }>(
  letter: Letter,
  people: readonly Person[],
  valuesOf: (person: Person, language: 'zh' | 'en') => LetterValues,
): Missing<Person>[] {
  const used = {
    zh: placeholdersIn(textOfLetter(letter.zh)).known,
    en: placeholdersIn(textOfLetter(letter.en)).known,
  };
  const missing = new Map<Placeholder, Person[]>(
    [...new Set([...used.zh, ...used.en])].map((name) => [name, []]),
  );
  for (const person of people) {
    const language = languageFor(letter, person.language);
    const values = valuesOf(person, language);
    for (const placeholder of used[language])
      if (!values[placeholder]) missing.get(placeholder)!.push(person);
  }
  return [...missing]
    .map(([placeholder, lacking]) => ({ placeholder, people: lacking }))
    .filter(({ people: lacking }) => lacking.length > 0);
}
