import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';
import { Answers, type CandidateRow } from '../../persistence/answers/answers.js';
import type { Item } from '../../persistence/items/item.entity.js';

export interface Candidate extends CandidateRow {
  /** Why this person may fit, in both languages; '' where nothing is known. */
  reasonZh: string;
  reasonEn: string;
}

/** Who could answer a demand, best first. Whoever knows better takes this place in the module. */
export abstract class Candidates {
  abstract of(tx: Transaction, demand: Item, search: string, limit: number): Promise<Candidate[]>;
}

/** Everybody who may answer; those who present something themselves first. */
export class AllResearchers extends Candidates {
  async of(tx: Transaction, demand: Item, search: string, limit: number): Promise<Candidate[]> {
    const q = search === '' ? '' : likeAnywhere(search);
    const people = await new Answers(tx).researchers(demand.conferenceId, { q }, limit);
    return people.map((person) => ({ ...person, reasonZh: '', reasonEn: '' }));
  }
}
