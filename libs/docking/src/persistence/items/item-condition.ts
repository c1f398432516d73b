import { publicItemStates, type ItemState } from '#contracts/docking/items';
import { organisationsWith } from '#organisations';
import { likeAnywhere } from '#platform/text';
import type { ItemFilter } from '../../domain/items/item-filter.js';

/** Gathers the values of one statement. */
export class Values {
  readonly list: unknown[] = [];

  /** Its place in the statement: `$3`. */
  add = (value: unknown): string => `$${this.list.push(value)}`;
}

/** The items `i` of a conference that a filter means, apart from their states. */
export function itemCondition(conferenceId: string, filter: ItemFilter, values: Values): string {
  const all = [`i.conference_id = ${values.add(conferenceId)}`];
  if (filter.kind?.length) all.push(`i.kind = ANY(${values.add(filter.kind)}::text[])`);
  if (filter.cooperation?.length) all.push(`i.cooperation && ${values.add(filter.cooperation)}::text[]`);
  if (filter.fieldId) {
    const field = values.add(filter.fieldId);
    all.push(`i.field_id IN (SELECT id FROM docking_fields WHERE id = ${field} OR parent_id = ${field})`);
  }
  if (filter.organisationId) all.push(`i.organisation_id = ${values.add(filter.organisationId)}`);
  const organisations = organisationsWith(filter, values.add);
  if (organisations) all.push(`i.organisation_id IN (${organisations})`);
  if (filter.sessionId) all.push(`i.session_id = ${values.add(filter.sessionId)}`);
  if (filter.returned !== undefined) all.push(`i.returned_at IS ${filter.returned ? 'NOT NULL' : 'NULL'}`);
  if (filter.answered !== undefined)
    all.push(`i.kind = 'demand' AND ${filter.answered ? '' : 'NOT '}EXISTS
      (SELECT 1 FROM docking_answers a WHERE a.demand_id = i.id AND a.state <> 'withdrawn')`);
  for (const word of (filter.q ?? '').split(' ').filter(Boolean))
    all.push(`i.search_text LIKE ${values.add(likeAnywhere(word))}`);
  return all.join(' AND ');
}

export const stateCondition = (states: readonly ItemState[] | undefined, values: Values): string =>
  states?.length ? `i.state = ANY(${values.add(states)}::text[])` : 'true';

/** What everybody may see of a published conference. */
export const publicCondition = (values: Values): string =>
  `i.state = ANY(${values.add(publicItemStates)}::text[])`;
