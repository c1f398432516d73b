import type { ScanAnswer, ScanRequest } from '../../api/check-in.js';
import type { Problem } from '../../api/problem.js';

/** What the door shows for a scan: the server's verdict, or that there is none (yet). */
export type Outcome =
  | { kind: 'answered'; answer: ScanAnswer }
  | { kind: 'unsent'; scan: ScanRequest }
  | { kind: 'problem'; problem: Problem };

export type OutcomeTone = 'green' | 'amber' | 'red' | 'grey';

export function toneOf(outcome: Outcome): OutcomeTone {
  if (outcome.kind === 'unsent') return 'grey';
  if (outcome.kind === 'problem') return 'red';
  return ({ admitted: 'green', 'already-admitted': 'amber', refused: 'red' } as const)[
    outcome.answer.verdict
  ];
}
