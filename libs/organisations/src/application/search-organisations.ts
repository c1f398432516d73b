import { Injectable } from '@nestjs/common';
import { Transactions, type Transaction } from '#platform/database';
import { characters, cleanLine } from '#platform/text';
import { normaliseCreditCode } from '../domain/credit-code.js';
import { verifiedNamed, verifiedWithCode, type NamedBriefly } from '../persistence/organisation-search.js';

/** One character would list a city; two already say what is meant. */
const LEAST_CHARACTERS = 2;
const MOST_ANSWERS = 8;

/**
 * Organisations for somebody typing a name (Chinese or pinyin) or a whole credit code. Of the checked ones only, a few
 * at most, and nothing about people.
 */
export async function searchOrganisations(tx: Transaction, q: string): Promise<NamedBriefly[]> {
  const words = cleanLine(q);
  if (characters(words.replace(/\s/g, '')) < LEAST_CHARACTERS) return [];
  const creditCode = normaliseCreditCode(words);
  return creditCode ? verifiedWithCode(tx, creditCode) : verifiedNamed(tx, words.split(' '), MOST_ANSWERS);
}

@Injectable()
export class SearchOrganisations {
  constructor(private readonly transactions: Transactions) {}

  async run(q: string): Promise<{ items: NamedBriefly[] }> {
    return { items: await searchOrganisations(this.transactions.reader, q) };
  }
}
