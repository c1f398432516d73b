import type { ConferenceRecord } from '#conferences';
import { linkExpiry } from '#registration';
import type { AudienceSource } from '#contracts/outreach/audience';
import type { ButtonTarget } from '#contracts/outreach/letter';
import type { Call } from '#platform/call';
import { writeAll, type Transaction } from '#platform/database';
import { tokenWrite, type TokenPurpose } from '#platform/tokens';
import { surveySubjects } from '../application/surveys/survey-subjects.js';
import type { PersonalLink } from '../domain/letter/link-address.js';

export interface LinkWish {
  /** The letter's buttons. */
  targets: ReadonlySet<ButtonTarget>;
  /** Which survey its buttons lead to. */
  surveyId: string | null;
}

const purposes: Record<PersonalLink, TokenPurpose> = {
  invitation: 'invitation',
  'personal-page': 'registration',
  survey: 'survey',
};

/** Which links the letter makes a person of this kind need. */
export function linksFor(kind: AudienceSource, { targets, surveyId }: LinkWish): PersonalLink[] {
  const needsOwnPage = targets.has('invitation') || targets.has('personal-page');
  switch (kind) {
    case 'representatives':
      return [];
    case 'invitations':
      return needsOwnPage ? ['invitation'] : [];
    case 'registrations':
      return [
        ...(needsOwnPage ? (['personal-page'] as const) : []),
        ...(targets.has('survey') && surveyId !== null ? (['survey'] as const) : []),
      ];
  }
}

/**
 * New links for each person, in the order of the people, made while their mails are written: no link ever waits in a
 * table or a queue.
 */
export async function personalTokens(
  tx: Transaction,
  call: Call,
  { endsAt }: Pick<ConferenceRecord, 'endsAt'>,
  people: readonly { id: string; kind: AudienceSource }[],
  wish: LinkWish,
): Promise<Partial<Record<PersonalLink, string>>[]> {
  const links: Partial<Record<PersonalLink, string>>[] = people.map(() => ({}));
  for (const link of ['invitation', 'personal-page', 'survey'] as const) {
    const concerned = people.flatMap(({ id, kind }, at) =>
      linksFor(kind, wish).includes(link) ? [{ id, at }] : [],
    );
    const ids = concerned.map(({ id }) => id);
    const subjects = link === 'survey' && wish.surveyId ? await surveySubjects(tx, wish.surveyId, ids) : ids;
    const expiresAt = linkExpiry(endsAt);
    const { tokens, write } = tokenWrite(
      purposes[link],
      call.clock.now(),
      subjects.map((subjectId) => ({ subjectId, expiresAt })),
    );
    await writeAll(tx, [write]);
    for (const [index, { at }] of concerned.entries()) links[at]![link] = tokens[index]!;
  }
  return links;
}
