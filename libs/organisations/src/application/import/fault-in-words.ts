import { sentence, type ErrorParams } from '#contracts/domain-error';
import type { ErrorCode } from '#contracts/errors/index';
import type { Language } from '#platform/call';
import type { ImportFault } from '../../domain/import/import-fault.js';
import { fieldNames, type ImportField, type ImportMapping } from '../../domain/import/import-fields.js';
import type { MappingFault } from '../../domain/import/mapping-faults.js';
import { columnLetters } from './column-letters.js';

export interface FaultInWords {
  line: number;
  column: number | null;
  letter: string | null;
  field: ImportField | null;
  code: string;
  detail: string;
}

export interface MappingFaultInWords {
  field: ImportField;
  code: ErrorCode;
  detail: string;
}

/** Parameters as a reader understands them: the field's name, the column's letter. */
export const paramsInWords = (params: ErrorParams | undefined, language: Language): ErrorParams => {
  const { field, column, ...rest } = params ?? {};
  const words: ErrorParams = { ...rest };
  if (field !== undefined) words.field = fieldNames[field as ImportField][language];
  if (column !== undefined) words.column = columnLetters(Number(column) - 1);
  return words;
};

export function faultInWords(fault: ImportFault, mapping: ImportMapping, language: Language): FaultInWords {
  const column = fault.field && mapping[fault.field];
  return {
    line: fault.line,
    column: column ?? null,
    letter: column === null || column === undefined ? null : columnLetters(column),
    field: fault.field,
    code: fault.code,
    detail: sentence(fault.code, language, paramsInWords(fault.params, language)),
  };
}

export const mappingFaultInWords = (fault: MappingFault, language: Language): MappingFaultInWords => ({
  field: fault.field,
  code: fault.code,
  detail: sentence(fault.code, language, paramsInWords(fault.params, language)),
});
