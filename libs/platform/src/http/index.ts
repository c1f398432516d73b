export { AtOnce, keepDoors } from './at-once.js';
export { AccessGuard } from './access.guard.js';
export { Authenticator, SESSION_COOKIE } from './authenticator.js';
export { TheCall, callOf } from './call.decorator.js';
export {
  Block,
  Email,
  Line,
  Mobile,
  Moment,
  OptionalBlock,
  OptionalLine,
  PersonName,
  Whole,
} from './fields.js';
export { isLocalRequest } from './local-request.js';
export { ENTRY, Needs, Public, SignedIn, type Entry } from './needs.js';
export { PageQuery } from './page.dto.js';
export { ProblemFilter } from './problem.filter.js';
export { languageOf, type ZijinReply, type ZijinRequest } from './request.js';
export { TheUpload, type Upload } from './upload.js';
export { Ordinarily, createValidationPipe } from './validation.js';
export { FromAnywhere, SameOriginGuard, comesFromElsewhere } from './same-origin.guard.js';
