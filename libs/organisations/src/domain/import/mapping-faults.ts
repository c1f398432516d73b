import type { ErrorCode } from '#contracts/errors/index';
import { importFields, type ImportField, type ImportMapping } from './import-fields.js';

export interface MappingFault {
  field: ImportField;
  code: ErrorCode;
  /** Column as people count, from 1. */
  params: { column?: number; field?: ImportField };
}

const needed: readonly ImportField[] = ['nameZh'];

/** What has to be said before rows can be read: the name's column, no column twice, none beyond the file's. */
export function mappingFaults(mapping: ImportMapping, columnCount: number): MappingFault[] {
  const faults: MappingFault[] = [];
  const owners = new Map<number, ImportField>();
  for (const field of importFields) {
    const column = mapping[field];
    if (column === null || column === undefined) {
      if (needed.includes(field)) faults.push({ field, code: 'import.column-missing', params: { field } });
      continue;
    }
    const owner = owners.get(column);
    if (column >= columnCount)
      faults.push({ field, code: 'import.column-unknown', params: { column: column + 1 } });
    else if (owner)
      faults.push({ field, code: 'import.column-twice', params: { column: column + 1, field: owner } });
    else owners.set(column, field);
  }
  return faults;
}
