/** The problem contradicts itself in its very form (unknown ids, overlapping slots): a mistake of the caller. */
export class ProblemRefused extends Error {
  override name = 'ProblemRefused';
}
