import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError, sentence, type ErrorKind } from '#contracts/domain-error';
import { languageOf, type ZijinReply, type ZijinRequest } from './request.js';

const statusOf: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'needs-confirmation': 409,
  gone: 410,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** pg-pool's words when no connection became free in time: the work never began. */
const NO_CONNECTION_FREE = 'timeout exceeded when trying to connect';

/** V8's words for a body nested so deep that walking through it runs out of stack; a body of ours never is. */
const TOO_DEEP = 'Maximum call stack size exceeded';

/** What Nest, Fastify and the connection pool refuse by themselves, in our words. */
function asDomainError(error: unknown, reference: string): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof Error && error.message === NO_CONNECTION_FREE) return new DomainError('service.busy');
  if (error instanceof RangeError && error.message === TOO_DEEP) return new DomainError('input.unreadable');
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
  switch (status) {
    case 400:
    case 415:
      return new DomainError('input.unreadable');
    case 404:
      return new DomainError('access.not-found');
    case 413:
      return new DomainError('input.too-large', { limit: '1 MB' });
    case 429:
      return new DomainError('access.too-many', { seconds: 60 });
    default:
      return new DomainError('internal.failure', { reference });
  }
}

/** Seconds after which the same request is worth another try; null where it is not. */
function retryAfter({ kind, params }: DomainError): number | null {
  if (kind === 'unavailable') return 1;
  return kind === 'too-many' && typeof params.seconds === 'number' ? params.seconds : null;
}

/** Answers every failure as problem+json (RFC 9457) with `code`, a sentence, and the wrong fields. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ZijinRequest>();
    const reply = host.switchToHttp().getResponse<ZijinReply>();
    const problem = asDomainError(error, request.id);
    const language = languageOf(request.headers['accept-language']);
    if (problem.code === 'internal.failure' || error instanceof RangeError)
      this.log.error(`${request.id} ${(error as Error)?.stack ?? String(error)}`);
    if (reply.sent) return;
    const wait = retryAfter(problem);
    if (wait !== null) void reply.header('retry-after', String(wait));
    void reply
      .status(problem.code === 'internal.failure' ? 500 : statusOf[problem.kind])
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        JSON.stringify({
          type: `about:blank#${problem.code}`,
          title: problem.code,
          status: problem.code === 'internal.failure' ? 500 : statusOf[problem.kind],
          code: problem.code,
          kind: problem.kind,
          detail: sentence(problem.code, language, problem.params),
          params: problem.params,
          reference: request.id,
          errors: problem.fields.map(({ field, code, params }) => ({
            field,
            code,
            detail: sentence(code, language, params),
          })),
          ...(problem.details ? { details: problem.details } : {}),
        }),
      );
  }
}
