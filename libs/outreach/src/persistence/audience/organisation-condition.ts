import type { AudienceDefinition, CampaignStep } from '#contracts/outreach/audience';
import type { Values } from './values.js';

/** The conference that asks, and the campaign whose other conferences are its history. */
export interface Asking {
  id: string;
  campaignId: string;
}

/** Conditions on `kept`, the organisation that counts, in words of a WHERE. */
export function organisationCondition(
  definition: AudienceDefinition,
  asking: Asking,
  { add }: Values,
): string[] {
  const all: string[] = [];
  const anyOf = (list: readonly string[] | undefined, condition: (place: string) => string): void => {
    if (list && list.length > 0) all.push(condition(add(list)));
  };
  anyOf(definition.kinds, (place) => `kept.kind = ANY(${place}::text[])`);
  anyOf(definition.districts, (place) => `kept.district = ANY(${place}::text[])`);
  anyOf(definition.industries, (place) => `kept.industry = ANY(${place}::text[])`);
  anyOf(
    definition.tags,
    (place) => `kept.id IN (SELECT organisation_id FROM organisation_tags WHERE tag = ANY(${place}::text[]))`,
  );
  anyOf(
    definition.organisationIds,
    (place) =>
      `kept.id IN (SELECT coalesce(merged_into_id, id) FROM organisations WHERE id = ANY(${place}::uuid[]))`,
  );
  const awards = awardCondition(definition, add);
  if (awards)
    all.push(`kept.id IN (SELECT organisation_id FROM organisation_qualifications WHERE ${awards})`);
  for (const step of definition.did ?? []) all.push(`kept.id IN (${organisationsThat(step, asking, add)})`);
  for (const step of definition.didNot ?? [])
    all.push(`kept.id NOT IN (${organisationsThat(step, asking, add)})`);
  return all;
}

function awardCondition(
  { qualifications = [], awardedFrom, awardedTo }: AudienceDefinition,
  add: Values['add'],
): string {
  const all: string[] = [];
  if (qualifications.length > 0) all.push(`qualification = ANY(${add(qualifications)}::text[])`);
  if (awardedFrom !== undefined) all.push(`year >= ${add(awardedFrom)}::int`);
  if (awardedTo !== undefined) all.push(`year <= ${add(awardedTo)}::int`);
  return all.join(' AND ');
}

const stepTaken: Record<CampaignStep, string> = {
  invited: 'invitations step WHERE step.withdrawn_at IS NULL',
  registered: `registrations step WHERE step.state NOT IN ('declined', 'cancelled') AND NOT step.is_held`,
  came: 'registrations step WHERE step.arrived_at IS NOT NULL',
  // at a meeting that took place
  met: `(SELECT who.organisation_id, m.conference_id FROM meetings m JOIN meeting_people p ON p.meeting_id = m.id
      JOIN registrations who ON who.id = p.registration_id WHERE m.state = 'held') step WHERE true`,
  signed: `(SELECT party.organisation_id, a.conference_id FROM agreements a
      JOIN agreement_parties party ON party.agreement_id = a.id
      WHERE a.state IN ('signed', 'in-force')) step WHERE true`,
};

/** Organisations that took the step at another conference of the campaign. */
const organisationsThat = (
  step: CampaignStep,
  { id, campaignId }: Asking,
  add: Values['add'],
): string => `SELECT coalesce(who.merged_into_id, who.id) FROM organisations who WHERE who.id IN (
    SELECT step.organisation_id FROM ${stepTaken[step]} AND step.conference_id IN (
      SELECT other.id FROM conferences other WHERE other.campaign_id = ${add(campaignId)}::uuid
        AND other.id <> ${add(id)}::uuid AND NOT other.is_template))`;
