import type { AudienceDefinition, AudienceSource } from '#contracts/outreach/audience';
import { unanswered } from '#contracts/outreach/invitation';

/** What a row of the builder asks; `awarded` holds both years. */
export const conditions = [
  'kinds',
  'qualifications',
  'awarded',
  'districts',
  'industries',
  'tags',
  'organisationIds',
  'did',
  'didNot',
  'participantTypes',
  'registrationStates',
  'hasArrived',
  'sessionIds',
  'invitationStates',
] as const;
export type Condition = (typeof conditions)[number];

const ofSource: Partial<Record<Condition, AudienceSource>> = {
  participantTypes: 'registrations',
  registrationStates: 'registrations',
  hasArrived: 'registrations',
  sessionIds: 'registrations',
  invitationStates: 'invitations',
};

/** Those that make sense for these people. */
export const conditionsFor = (source: AudienceSource): Condition[] =>
  conditions.filter((condition) => (ofSource[condition] ?? source) === source);

export function isAsked(definition: AudienceDefinition, condition: Condition): boolean {
  if (condition === 'awarded')
    return definition.awardedFrom !== undefined || definition.awardedTo !== undefined;
  const value = definition[condition];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

export function without(definition: AudienceDefinition, condition: Condition): AudienceDefinition {
  const rest = { ...definition };
  for (const key of condition === 'awarded' ? (['awardedFrom', 'awardedTo'] as const) : [condition])
    delete rest[key];
  return rest;
}

/** Whom one usually means, to begin from. */
const usual: Record<AudienceSource, Partial<AudienceDefinition>> = {
  representatives: {},
  registrations: { registrationStates: ['confirmed'] },
  invitations: { invitationStates: [...unanswered] },
};

export const startingAudience = (source: AudienceSource): AudienceDefinition => ({
  source,
  ...usual[source],
});

/** The same question about other people: what is asked of their organisations stays. */
export function askedOf(definition: AudienceDefinition, source: AudienceSource): AudienceDefinition {
  let kept: AudienceDefinition = { ...definition, source };
  for (const condition of conditions) if (ofSource[condition]) kept = without(kept, condition);
  delete kept.excludedIds;
  return { ...kept, ...usual[source] };
}
