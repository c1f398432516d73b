import i18next from 'i18next';

export interface FieldProblem {
  /** As the request named it: `contacts.0.mobile`. */
  field: string;
  code: string;
  detail: string;
}

/** A refusal of the server (problem+json) with its ready sentence, or a server that could not be reached (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    sentence: string,
    readonly fields: readonly FieldProblem[] = [],
    /** Short code to quote. */
    readonly reference?: string,
    /** Facts beside the sentence, such as whom a change hurts. */
    readonly details?: unknown,
    private readonly kind?: string,
  ) {
    super(sentence);
    this.name = 'Problem';
  }

  /** The server asks to be told again, with `confirm: true`. */
  get needsConfirmation(): boolean {
    return this.kind === 'needs-confirmation';
  }
}

/** No answer, or one of a proxy that waits for the server. */
export const isOutOfReach = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 0 || error.status >= 502);

interface ProblemBody {
  code?: unknown;
  detail?: unknown;
  reference?: unknown;
  errors?: unknown;
  details?: unknown;
  kind?: unknown;
}

export function problemOf(status: number, body: unknown): Problem {
  const { code, detail, reference, errors, details, kind } = (body ?? {}) as ProblemBody;
  if (typeof code !== 'string' || typeof detail !== 'string')
    return new Problem(status, 'answer.unreadable', i18next.t('problem.unreadable'));
  return new Problem(
    status,
    code,
    detail,
    Array.isArray(errors) ? (errors as FieldProblem[]) : [],
    typeof reference === 'string' ? reference : undefined,
    details,
    typeof kind === 'string' ? kind : undefined,
  );
}

export const unreachable = (): Problem =>
  new Problem(0, 'server.unreachable', i18next.t('problem.unreachable'));

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(500, 'page.failed', i18next.t('problem.pageFailedHint'));
