import type { Answers } from '#contracts/form/form-definition';
import type { OwnEdit } from '../../api/self-service.js';
import { answersTo } from '../../public/registration/registration-request.js';

export interface EditValues {
  name: string;
  title: string;
  /** Empty while the one on record stays. */
  mobile: string;
  email: string;
  language: 'zh' | 'en';
  answers: Answers;
  sessionIds: string[];
}

export const editValues = ({ name, title, language, answers, sessionIds }: OwnEdit): EditValues => ({
  name,
  title: title ?? '',
  mobile: '',
  email: '',
  language,
  answers,
  sessionIds,
});

/** What was changed and nothing else, so that what somebody else changed meanwhile stays. */
export function editRequest(
  before: EditValues,
  now: EditValues,
  { version, formVersion, definition }: Pick<OwnEdit, 'version' | 'formVersion' | 'definition'>,
) {
  const changed = <Key extends keyof EditValues>(key: Key): Partial<Pick<EditValues, Key>> =>
    JSON.stringify(before[key]) === JSON.stringify(now[key])
      ? {}
      : ({ [key]: now[key] } as Pick<EditValues, Key>);
  return {
    version,
    ...changed('name'),
    ...changed('title'),
    ...changed('language'),
    ...changed('sessionIds'),
    ...(now.mobile.trim() ? { mobile: now.mobile } : {}),
    ...(now.email.trim() ? { email: now.email } : {}),
    ...(formVersion > 0 ? { formVersion, answers: answersTo(definition, now.answers) } : {}),
  };
}
