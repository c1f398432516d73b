import { useMemo } from 'react';
import type { FieldFault } from '#contracts/domain-error';
import { errorCatalogue } from '#contracts/errors/index';
import { isWritten, type Letter } from '#contracts/outreach/letter';
import { readLetter } from '#contracts/outreach/read-letter';
import { useOneOf } from '../../../i18n/language.js';

/** What is wrong with a letter, as the server would say it: the sentence for each place. */
export function useLetterFaults(letter: Letter): {
  faults: FieldFault[];
  at: (field: string) => string | null;
} {
  const oneOf = useOneOf();
  const faults = useMemo(() => readLetter(letter).faults, [letter]);
  const at = (field: string): string | null => {
    const fault = faults.find((each) => each.field === field);
    if (!fault) return null;
    const { zh, en } = errorCatalogue[fault.code];
    return oneOf(zh, en).replace(/\{(\w+)\}/g, (_, name: string) => String(fault.params?.[name] ?? ''));
  };
  return { faults, at };
}

/** Whether it could be sent: something is written, and nothing is wrong. */
export const isFitToSend = (letter: Letter): boolean =>
  readLetter(letter).faults.length === 0 && (isWritten(letter.zh) || isWritten(letter.en));
