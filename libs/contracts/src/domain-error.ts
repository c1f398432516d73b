import { errorCatalogue, type ErrorCode } from './errors/index.js';

/** What kind of refusal it is; HTTP status and retry rules hang on the kind alone. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'needs-confirmation'
  | 'gone'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

export type ErrorParams = Record<string, string | number>;

/** One wrong field of an input, named as the client sent it (`contacts.0.mobile`). */
export interface FieldFault {
  field: string;
  code: ErrorCode;
  params?: ErrorParams;
}

/** A refusal the user can act on. Its sentence in zh and en stands in the error catalogue. */
export class DomainError extends Error {
  readonly kind: ErrorKind;

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldFault[] = [],
    /** Facts for the client beside the sentence, such as whom a change hurts. */
    readonly details?: object,
  ) {
    super(code);
    this.name = 'DomainError';
    this.kind = errorCatalogue[code].kind;
  }
}

/** The sentence for a code, with `{name}` placeholders filled. */
export function sentence(code: ErrorCode, language: 'zh' | 'en', params: ErrorParams = {}): string {
  return errorCatalogue[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );
}
