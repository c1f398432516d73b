import type { ParticipantType } from '#contracts/vocabulary';
import { holdConferencesBySlug, type ConferenceRecord } from '#conferences';
import {
  findNamesakes,
  findOrganisations,
  type KnownRepresentative,
  type OrganisationSummary,
} from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { CurrentForm } from '../../domain/forms/accept-answers.js';
import type { ColleagueDto, PublicRegistrationDto } from '../../http/public-registration.dto.js';
import { Forms } from '../../persistence/forms/forms.js';
import { Rules, noRules, type EntryRules } from '../../persistence/rules.js';
import { typeOf } from './check-public-form.js';

export interface PublicRequest {
  call: Call;
  slug: string;
  form: PublicRegistrationDto;
}

/** All that requests stand on and that is found without knowing anything but the requests. */
export interface Ground {
  /** By public address, held until commit. */
  conferences: Map<string, ConferenceRecord>;
  rulesOf(conferenceId: string): EntryRules;
  /** By `formKey`. */
  forms: Map<string, CurrentForm>;
  /** By the id in the form. */
  organisations: Map<string, OrganisationSummary>;
  namesakes: KnownRepresentative[];
  /** Whether the namesakes tell of this person; not of an organisation newly entered, or merged into another. */
  hasNamesakes(person: { organisationId: string }): boolean;
}

/** One round trip: the statements leave together and run in this order. */
export async function readGround(tx: Transaction, requests: readonly PublicRequest[]): Promise<Ground> {
  const slugs = [...new Set(requests.map(({ slug }) => slug))];
  const types = [...new Set<ParticipantType>(requests.map(({ form }) => typeOf(form)))];
  const people = requests.flatMap(({ form }) => peopleOf(form));
  const asked = new Set(people.map(({ organisationId }) => organisationId));
  const [conferences, rules, forms, organisations, namesakes] = await Promise.all([
    holdConferencesBySlug(tx, slugs),
    new Rules(tx).ofSlugs(slugs),
    new Forms(tx).currentOfSlugs(slugs, types),
    findOrganisations(tx, [...asked]),
    findNamesakes(tx, people),
  ]);
  return {
    conferences: new Map(conferences.map((conference) => [conference.slug, conference])),
    rulesOf: (id) => rules.get(id) ?? noRules,
    forms,
    organisations,
    namesakes,
    hasNamesakes: ({ organisationId }) => asked.has(organisationId),
  };
}

function peopleOf({ organisationId, colleagues = [], ...person }: PublicRegistrationDto) {
  if (!organisationId) return [];
  return [person, ...colleagues].map(({ name }: Pick<ColleagueDto, 'name'>) => ({ organisationId, name }));
}
