/** Why a file cannot be read as a table. `params` carry what a sentence about it needs (limits, line, column). */
export type TableErrorCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-old-format'
  | 'file-encrypted'
  | 'file-has-macros'
  | 'file-unknown-format'
  | 'file-unknown-encoding'
  | 'file-has-too-many-parts'
  | 'file-unpacks-too-large'
  | 'file-damaged'
  | 'no-header'
  | 'no-rows'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long';

export type TableErrorParams = Record<string, string | number>;

export class TableError extends Error {
  override readonly name = 'TableError';

  constructor(
    readonly code: TableErrorCode,
    readonly params: TableErrorParams = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}
