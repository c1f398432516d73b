import type { ErrorParams } from '#contracts/domain-error';
import type { ErrorCode } from '#contracts/errors/index';
import type { ImportField } from './import-fields.js';

/** What is wrong with a cell or a row, without words yet. */
export interface ImportFault {
  /** Row number as the spreadsheet shows it. */
  line: number;
  /** Null where it is about the whole row. */
  field: ImportField | null;
  code: ErrorCode;
  /** `field` is an ImportField and `line` another row of the file; both are put into words later. */
  params?: ErrorParams;
}
