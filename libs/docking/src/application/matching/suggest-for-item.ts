import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { findOrganisations, type OrganisationSummary } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { learnWeights, likelihood } from '../../domain/matching/learn-weights.js';
import { signalsOf, type Sided, type Signals } from '../../domain/matching/signals.js';
import type { MatchSuggestionsView, MatchSuggestionView } from '../../http/matching/suggestions.view.js';
import { MatchCandidates, type Candidate } from '../../persistence/matching/match-candidates.js';
import { MatchVerdicts } from '../../persistence/matching/match-verdicts.js';
import { describeSuggestion } from './describe-suggestion.js';
import { MatchEngine } from './match-engine.js';
import { scopeOf } from './match-scope.js';
import type { Found } from './thread/thread-words.js';

/** As many as the texts propose, of which the signals choose. */
const LOOKED_AT = 60;

interface Weighed {
  other: Candidate;
  signals: Signals;
  likelihood: number;
  verdict: 'accepted' | 'rejected' | null;
}

/** For a demand the fitting achievements, expertise and people, for those the fitting demands; with the reasons. */
@Injectable()
export class SuggestForItem {
  constructor(
    private readonly transactions: Transactions,
    private readonly engine: MatchEngine,
  ) {}

  async run(call: Call, itemId: string, limit: number): Promise<MatchSuggestionsView> {
    const tx = this.transactions.reader;
    const item = await requireCandidate(tx, call, itemId, 'docking.read');
    return { itemId, items: await this.suggestions(tx, item, limit) };
  }

  /** Rights are the caller's business. */
  async suggestions(tx: Transaction, item: Candidate, limit: number): Promise<MatchSuggestionView[]> {
    const scope = await scopeOf(tx, item.conferenceId);
    const found = await this.engine.ask(scope, 'best', { itemId: item.id, count: LOOKED_AT });
    const organisations = new Map<string, OrganisationSummary>();
    const weighed = (await weigh(tx, item, found, organisations)).slice(0, limit);
    const common = await this.engine.ask(scope, 'common', {
      itemId: item.id,
      others: weighed.map(({ other }) => other.id),
    });
    const commonById = new Map(common.map((one) => [one.id, one]));
    const candidates = new MatchCandidates(tx);
    const presenters = await candidates.presenters(weighed.flatMap(({ other }) => other.presenterId ?? []));
    const fields = await candidates.fieldNames(weighed.flatMap(({ other }) => other.fieldId ?? []));
    return weighed.map((one) =>
      describeSuggestion({
        ...one,
        item,
        common: commonById.get(one.other.id),
        organisation: organisations.get(one.other.organisationId),
        presenterName: presenters.get(one.other.presenterId ?? ''),
        field: fields.get(one.other.fieldId ?? ''),
      }),
    );
  }
}

/** @throws DomainError docking.item-not-found, access.not-found, access.forbidden */
export async function requireCandidate(
  tx: Transaction,
  call: Call,
  itemId: string,
  permission: 'docking.read' | 'docking.edit',
): Promise<Candidate> {
  const item = await new MatchCandidates(tx).find(itemId);
  if (!item) throw new DomainError('docking.item-not-found');
  await requireConference(tx, call, item.conferenceId, permission);
  return item;
}

/** The likeliest first; what was rejected comes after everything else. */
async function weigh(
  tx: Transaction,
  item: Candidate,
  found: readonly Found[],
  organisations: Map<string, OrganisationSummary>,
): Promise<Weighed[]> {
  const candidates = new MatchCandidates(tx);
  const verdicts = new MatchVerdicts(tx);
  const others = await candidates.byIds(found.map(({ id }) => id));
  const ids = [item, ...others.values()].map(({ organisationId }) => organisationId);
  for (const [id, summary] of await findOrganisations(tx, [...new Set(ids)])) organisations.set(id, summary);
  const met = await candidates.met(item.organisationId, ids);
  const parents = await candidates.parents();
  const said = await verdicts.about(item.id);
  const weights = learnWeights(await verdicts.lessons());
  const sided = (one: Candidate): Sided => ({
    ...one,
    district: organisations.get(one.organisationId)?.district ?? null,
  });
  return found
    .flatMap(({ id, score }) => {
      const other = others.get(id);
      if (!other) return [];
      const signals = signalsOf(score, sided(item), sided(other), parents, met);
      const verdict = said.get(id) ?? null;
      return { other, signals, likelihood: likelihood(signals, weights), verdict };
    })
    .toSorted(
      (a, b) =>
        Number(a.verdict === 'rejected') - Number(b.verdict === 'rejected') ||
        b.likelihood - a.likelihood ||
        (a.other.id < b.other.id ? -1 : 1),
    );
}

/** The signals of one pair, as they are kept with its verdict. */
export async function signalsOfPair(
  tx: Transaction,
  engine: MatchEngine,
  item: Candidate,
  other: Candidate,
): Promise<Signals> {
  const scope = await scopeOf(tx, item.conferenceId);
  const found = await engine.ask(scope, 'best', { itemId: item.id, count: 500 });
  const score = found.find(({ id }) => id === other.id)?.score ?? 0;
  const [weighed] = await weigh(tx, item, [{ id: other.id, score }], new Map());
  return weighed!.signals;
}
