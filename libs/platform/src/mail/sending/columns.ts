import type { Transaction } from '#platform/database';
import { Mail } from '../mail.entity.js';

let columns: string | undefined;

/** Every column of `mails`, also the source, named as the entity names them: for statements written by hand. */
export function mailColumns(tx: Transaction): string {
  columns ??= tx.dataSource
    .getMetadata(Mail)
    .columns.map(({ databaseName, propertyName }) => `mails.${databaseName} AS "${propertyName}"`)
    .join(', ');
  return columns;
}
