export { buildSealed, evidenceColours } from './application/evidence/build-sealed.js';
export { ImportSealKey } from './application/evidence/import-seal-key.js';
export { sampleFacts } from './application/evidence/sample-facts.js';
export { legalWords } from './domain/evidence/event-words.js';
export { verifySealed, type CheckedPart, type Verification } from './domain/evidence/verify-sealed.js';
