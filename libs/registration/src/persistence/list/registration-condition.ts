import { organisationsWith } from '#organisations';
import { halfWidth, likeAnywhere } from '#platform/text';
import type { RegistrationFilter } from '../../domain/list/registration-filter.js';

/** Gathers the values of one statement. */
export class Values {
  readonly list: unknown[] = [];

  /** Its place in the statement: `$3`. */
  add = (value: unknown): string => `$${this.list.push(value)}`;
}

/** The rows `r` of a conference that a filter means, apart from their states. */
export function conditionOf(conferenceId: string, filter: RegistrationFilter, values: Values): string {
  const all = [
    `r.conference_id = ${values.add(conferenceId)}`,
    filter.held ? `r.is_held AND r.state = 'offered'` : 'NOT r.is_held',
  ];
  const anyOf = (column: string, list: readonly string[] | undefined): void => {
    if (list && list.length > 0) all.push(`${column} = ANY(${values.add(list)}::text[])`);
  };
  anyOf('r.participant_type', filter.participantType);
  anyOf('r.source', filter.source);
  if (filter.organisationId) all.push(`r.organisation_id = ${values.add(filter.organisationId)}`);
  const organisations = organisationsWith(filter, values.add);
  if (organisations) all.push(`r.organisation_id IN (${organisations})`);
  if (filter.arrived !== undefined) all.push(`r.arrived_at IS ${filter.arrived ? 'NOT NULL' : 'NULL'}`);
  if (filter.registeredFrom) all.push(`r.registered_at >= ${values.add(filter.registeredFrom)}`);
  if (filter.registeredTo) all.push(`r.registered_at < ${values.add(filter.registeredTo)}`);
  if (filter.answer) all.push(answered(filter.answer, values));
  for (const word of (filter.q ?? '').split(' ').filter(Boolean)) all.push(hasWord(word, values));
  return all.join(' AND ');
}

export const stateCondition = ({ state }: RegistrationFilter, values: Values): string =>
  state && state.length > 0 ? `state = ANY(${values.add(state)}::text[])` : 'true';

/** In the name or the organisation, also as pinyin; four digits or more also end a mobile number. */
function hasWord(word: string, values: Values): string {
  const inText = `r.search_text LIKE ${values.add(likeAnywhere(word))}`;
  const digits = /^\d{4,11}$/.exec(halfWidth(word))?.[0];
  return digits ? `(${inText} OR r.mobile LIKE '%' || ${values.add(digits)})` : inText;
}

function answered(answer: string, values: Values): string {
  const at = answer.indexOf(':');
  const field = values.add(at < 0 ? answer : answer.slice(0, at));
  const value = values.add(at < 0 ? 'true' : answer.slice(at + 1));
  return `(r.answers ->> ${field}::text = ${value}::text OR r.answers -> ${field}::text ? ${value}::text)`;
}
