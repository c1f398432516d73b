export { AccessGuard } from './access.guard.js';
export { Authenticator, SESSION_COOKIE } from './authenticator.js';
export { TheCall, callOf } from './call.decorator.js';
export { Email, Line, Mobile, Moment, OptionalBlock, OptionalLine, PersonName, Whole } from './fields.js';
export { ENTRY, Needs, Public, SignedIn, type Entry } from './needs.js';
export { PageQuery, decodeCursor, encodeCursor } from './page.js';
export { ProblemFilter } from './problem.filter.js';
export { languageOf, type ZijinReply, type ZijinRequest } from './request.js';
export { createValidationPipe } from './validation.js';
