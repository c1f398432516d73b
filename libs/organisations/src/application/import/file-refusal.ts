import { DomainError, sentence, type ErrorParams } from '#contracts/domain-error';
import type { ErrorCode } from '#contracts/errors/index';
import { TableError, type TableNote } from '#documents/tables';
import type { Language } from '#platform/call';
import { columnLetters } from './column-letters.js';

const MEBIBYTE = 1024 * 1024;

/** A file that is no table becomes a refusal in words; any other error stays what it is. */
export function refused(error: unknown): unknown {
  if (!(error instanceof TableError)) return error;
  const { column, limit, ...params } = error.params;
  const shown: ErrorParams = { ...params };
  if (typeof column === 'number') shown.column = columnLetters(column - 1);
  if (limit !== undefined)
    shown.limit = error.code === 'file-too-large' ? `${Math.round(Number(limit) / MEBIBYTE)} MB` : limit;
  return new DomainError(`import.${error.code}` satisfies ErrorCode, shown);
}

export interface NoteInWords {
  code: string;
  detail: string;
}

/** A remark on a file that could be read. */
export function noteInWords({ code, params }: TableNote, language: Language): NoteInWords {
  const { names, ...numbers } = params;
  const known: ErrorCode = `import.note-${code}`;
  return {
    code: known,
    detail: sentence(known, language, {
      ...numbers,
      names: (names ?? []).join(language === 'zh' ? '、' : ', '),
    }),
  };
}
