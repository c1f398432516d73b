import type { Problem } from '../../api/problem.js';

/** The sentence for each wrong field. */
export const errorsOf = (problem: Problem): Record<string, string> =>
  Object.fromEntries(problem.fields.map(({ field, detail }) => [field, detail]));
