import type { ButtonTarget } from '#contracts/outreach/letter';

/** Which secret link a person has: to their invitation, their registration, the questions after the day. */
export type PersonalLink = 'invitation' | 'personal-page' | 'survey';

export interface LinkGround {
  /** Without a slash at its end. */
  baseUrl: string;
  slug: string;
  /** Its click is counted; null where nothing was sent. */
  mailId: string | null;
  tokens: Partial<Record<PersonalLink, string>>;
  /** Whose questions the survey's link opens. */
  surveyId: string | null;
}

const paths: Record<PersonalLink, string> = { invitation: '/i/', 'personal-page': '/r/', survey: '/s/' };

/**
 * Where a button leads for one person. Who has no page of their own is led to the conference; a survey without its link
 * leads nowhere (null).
 */
export function linkAddress(
  target: ButtonTarget,
  { baseUrl, slug, mailId, tokens, surveyId }: LinkGround,
): string | null {
  const query = (parts: Record<string, string | null>): string => {
    const said = Object.entries(parts).filter((part): part is [string, string] => part[1] !== null);
    return said.length > 0 ? `?${new URLSearchParams(said).toString()}` : '';
  };
  const counted = query({ m: mailId });
  const personal = (link: PersonalLink): string | null =>
    tokens[link] === undefined
      ? null
      : `${baseUrl}${paths[link]}${tokens[link]}${link === 'survey' ? query({ survey: surveyId, m: mailId }) : counted}`;
  const conference = `${baseUrl}/c/${slug}${counted}`;
  switch (target) {
    case 'invitation':
    case 'personal-page':
      return personal(target) ?? personal('invitation') ?? personal('personal-page') ?? conference;
    case 'survey':
      return personal('survey');
    case 'programme':
      return `${conference}#programme`;
    case 'conference':
      return conference;
  }
}
