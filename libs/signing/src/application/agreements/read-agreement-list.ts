import { readTable, type TableFile } from '#documents/tables';
import { fileRefusal } from '#organisations';
import type { Transaction } from '#platform/database';
import {
  agreementColumnNames,
  agreementColumns,
  bare,
  suggestAgreementColumns,
  type AgreementColumn,
  type AgreementMapping,
} from '../../domain/agreements/agreement-columns.js';
import {
  readAgreementRow,
  type AgreementRow,
  type AgreementRowFault,
} from '../../domain/agreements/read-agreement-row.js';
import type { AgreementWishDto } from '../../http/agreements/agreement.dto.js';
import { AgreementUploads } from '../../persistence/agreements/agreement-uploads.js';
import { Agreements } from '../../persistence/agreements/agreements.js';

export interface ReadAgreement {
  line: number;
  wish: AgreementWishDto;
}

export interface AgreementListRead {
  table: TableFile;
  mapping: AgreementMapping;
  mappingFaults: { column: AgreementColumn; code: 'import.column-missing' | 'import.column-unknown' }[];
  rows: ReadAgreement[];
  /** Lines that stand in the conference already, or above in the file. */
  known: ReadonlySet<number>;
  faults: AgreementRowFault[];
}

/** @throws DomainError saying why the file is no table */
export async function readAgreementFile(file: { fileName: string; content: Buffer }): Promise<TableFile> {
  try {
    return await readTable(file.content, { fileName: file.fileName });
  } catch (error) {
    throw fileRefusal(error);
  }
}

/** Reads a list by this mapping, or by what its headers suggest, and compares it with what stands there. */
export async function readAgreementList(
  tx: Transaction,
  conferenceId: string,
  table: TableFile,
  wanted?: AgreementMapping,
): Promise<AgreementListRead> {
  const mapping = wanted ?? suggestAgreementColumns(table.header);
  const mappingFaults = faultsOfMapping(mapping, table.header.length);
  if (mappingFaults.length > 0)
    return { table, mapping, mappingFaults, rows: [], known: new Set(), faults: [] };
  const read = table.rows.map((line) => readAgreementRow(line, mapping));
  const faults = read.flatMap((one) => one.faults);
  const found = await withIds(
    tx,
    read.flatMap(({ row }) => row ?? []),
    faults,
  );
  const standing = await new AgreementUploads(tx).standing(conferenceId);
  const seen = new Set(standing.map(keyOf));
  const numbers = new Set(standing.flatMap(({ number }) => number || []));
  const known = new Set<number>();
  for (const { line, wish } of found) {
    const organisationIds = wish.parties.map(({ organisationId }) => organisationId);
    const key = keyOf({ ...wish, titleZh: wish.titleZh ?? '', titleEn: wish.titleEn ?? '', organisationIds });
    const { number } = wish;
    if (seen.has(key)) known.add(line);
    else if (number && numbers.has(number))
      faults.push({ line, column: 'number', code: 'signing.number-taken', params: { number } });
    seen.add(key);
    if (number) numbers.add(number);
  }
  const wrong = new Set(faults.map(({ line }) => line));
  return {
    table,
    mapping,
    mappingFaults,
    rows: found.filter(({ line }) => !wrong.has(line)),
    known,
    faults: faults.toSorted((a, b) => a.line - b.line),
  };
}

/** The same parties under the same title and kind are the same agreement. */
const keyOf = (one: {
  kindId: string;
  titleZh: string;
  titleEn: string;
  organisationIds: readonly string[];
}): string => JSON.stringify([one.kindId, bare(one.titleZh || one.titleEn), one.organisationIds.toSorted()]);

function faultsOfMapping(mapping: AgreementMapping, width: number): AgreementListRead['mappingFaults'] {
  const missing = agreementColumnNames
    .filter((column) => agreementColumns[column].isNeeded && mapping[column] === undefined)
    .map((column) => ({ column, code: 'import.column-missing' as const }));
  const unknown = agreementColumnNames
    .filter((column) => (mapping[column] ?? 0) >= width)
    .map((column) => ({ column, code: 'import.column-unknown' as const }));
  return [...missing, ...unknown];
}

/** The rows whose kind and organisations are known; where there is no title, the kind and the parties are one. */
async function withIds(
  tx: Transaction,
  rows: readonly AgreementRow[],
  faults: AgreementRowFault[],
): Promise<ReadAgreement[]> {
  const organisations = await new AgreementUploads(tx).organisationsNamed([
    ...new Set(rows.flatMap(({ parties }) => parties.map(({ organisation }) => organisation))),
  ]);
  const kinds = new Map(
    (await new Agreements(tx).kinds())
      .filter(({ archivedAt }) => !archivedAt)
      .flatMap((kind) =>
        [kind.nameZh, kind.nameEn, kind.pluralZh, kind.pluralEn, kind.key ?? ''].map((name) => [
          bare(name),
          kind,
        ]),
      ),
  );
  return rows.flatMap((row): ReadAgreement[] => {
    const { line } = row;
    const kind = kinds.get(bare(row.kind));
    if (!kind) faults.push({ line, column: 'kind', code: 'signing.row-kind', params: { value: row.kind } });
    for (const { organisation, column } of row.parties)
      if (!organisations.has(organisation))
        faults.push({ line, column, code: 'signing.row-organisation', params: { value: organisation } });
    if (!kind || row.parties.some(({ organisation }) => !organisations.has(organisation))) return [];
    const { line: _, kind: __, parties, ...facts } = row;
    const isUntitled = !row.titleZh && !row.titleEn;
    const names = parties.map(({ organisation }) => organisation).join('、');
    return [
      {
        line,
        wish: {
          ...facts,
          titleZh: isUntitled ? `${names}${kind.nameZh}`.slice(0, 200) : row.titleZh,
          kindId: kind.id,
          parties: parties.map(({ organisation, column: ___, ...party }) => ({
            ...party,
            organisationId: organisations.get(organisation)!,
          })),
        },
      },
    ];
  });
}
