import { cleanLine, halfWidth, pinyin } from '#platform/text';
import { headerWords } from './header-words.js';
import { emptyMapping, importFields, type ImportField, type ImportMapping } from './import-fields.js';

interface Guess {
  field: ImportField;
  column: number;
  score: number;
  /** Characters of the header that the word explains. */
  explained: number;
}

const EXACT = 4;
const SOUNDS = 3;
const ENDS = 2;
const CONTAINS = 1;
/** Off for a header that only fits once its remark in brackets is left out. */
const WITHOUT_REMARK = 0.5;
/** Shorter words say too little when they stand inside a longer header. */
const LEAST_INSIDE = { zh: 2, en: 4 };

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The header as its words are kept; with and without what stands in brackets (单位名称（英文） needs it). */
function spellings(header: string): { text: string; penalty: number }[] {
  const plain = halfWidth(cleanLine(header)).toLowerCase();
  const withoutRemark = bare(plain.replace(/[([【].*?[)\]】]/g, ''));
  return [
    { text: bare(plain), penalty: 0 },
    { text: withoutRemark, penalty: WITHOUT_REMARK },
  ].filter(({ text }) => text.length > 0);
}

/** Pinyin of each Chinese header word, whole and as initials, where only one field sounds like that. */
function soundsOfFields(): ReadonlyMap<string, ImportField> {
  const fields = new Map<string, Set<ImportField>>();
  const note = (sound: string, field: ImportField) =>
    fields.set(sound, (fields.get(sound) ?? new Set()).add(field));
  for (const field of importFields)
    for (const word of headerWords[field].zh) {
      note(pinyin(word, { toneType: 'none', type: 'array' }).join(''), field);
      if (word.length > 1)
        note(pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join(''), field);
    }
  return new Map(
    [...fields].filter(([, owners]) => owners.size === 1).map(([sound, [field]]) => [sound, field!]),
  );
}
let fieldBySound: ReadonlyMap<string, ImportField> | undefined;

function guessesFor(header: string, column: number): Guess[] {
  return spellings(header).flatMap(({ text, penalty }) => {
    const bySound = (fieldBySound ??= soundsOfFields()).get(text);
    const sounding: Guess[] = bySound
      ? [{ field: bySound, column, score: SOUNDS - penalty, explained: text.length }]
      : [];
    const worded = importFields.flatMap((field) =>
      (['zh', 'en'] as const).flatMap((language) =>
        headerWords[field][language].flatMap((word) => {
          const isLong = word.length >= LEAST_INSIDE[language];
          const score =
            text === word
              ? EXACT
              : isLong && text.endsWith(word)
                ? ENDS
                : isLong && text.includes(word)
                  ? CONTAINS
                  : 0;
          return score > 0 ? [{ field, column, score: score - penalty, explained: word.length }] : [];
        }),
      ),
    );
    return [...sounding, ...worded];
  });
}

/**
 * Which column probably holds which field, by the headers alone: Chinese, English or pinyin names, with or without
 * remarks in brackets. Each column and each field is used once; the surest guesses first.
 */
export function suggestMapping(headers: readonly string[]): ImportMapping {
  const mapping = emptyMapping();
  const used = new Set<number>();
  const guesses = headers.flatMap(guessesFor);
  guesses.sort((a, b) => b.score - a.score || b.explained - a.explained || a.column - b.column);
  for (const { field, column } of guesses) {
    if (mapping[field] !== null || used.has(column)) continue;
    mapping[field] = column;
    used.add(column);
  }
  return mapping;
}
