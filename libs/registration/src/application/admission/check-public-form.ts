import { DomainError, type FieldFault } from '#contracts/domain-error';
import type { ParticipantType } from '#contracts/vocabulary';
import type { ConferenceRecord } from '#conferences';
import { windowFault } from '../../domain/registration-window.js';
import { acceptAnswers, type CurrentForm } from '../../domain/forms/accept-answers.js';
import { currentPrivacyText } from '../../domain/privacy-text.js';
import type { ColleagueDto, PublicRegistrationDto } from '../../http/public-registration.dto.js';
import type { EntryRules } from '../../persistence/rules.js';

/** What a form says of one person, cleaned and complete. */
export interface CheckedPerson {
  name: string;
  title: string | null;
  mobile: string;
  email: string | null;
  consentVersion: string | null;
  answers: object;
  formId: string | null;
  sessionIds: readonly string[];
}

export const typeOf = ({ participantType }: PublicRegistrationDto): ParticipantType =>
  participantType ?? 'enterprise-representative';

/** @throws DomainError when nobody can register there now, or not on these terms */
export function checkOpen(
  conference: ConferenceRecord | undefined,
  form: PublicRegistrationDto,
  now: Date,
): asserts conference {
  if (!conference || conference.state === 'draft') throw new DomainError('access.not-found');
  const fault = windowFault(conference, now);
  if (fault) throw new DomainError(`registration.${fault}`);
  if (form.consentVersion !== currentPrivacyText.version)
    throw new DomainError('registration.privacy-text-changed');
}

/** The person who registers, then the colleagues. @throws DomainError with the faults at their fields */
export function checkForm(
  form: PublicRegistrationDto,
  rules: EntryRules,
  questions: CurrentForm | undefined,
): CheckedPerson[] {
  const rule = rules.of(typeOf(form));
  if (!rule.isPublic) throw new DomainError('registration.type-not-public');
  const { colleagues = [], formVersion } = form;
  if (colleagues.length > rule.colleaguesLimit)
    throw new DomainError('input.invalid', {}, [
      {
        field: 'colleagues',
        code: 'registration.too-many-colleagues',
        params: { limit: rule.colleaguesLimit },
      },
    ]);
  const person = checked(form, questions, formVersion, form.consentVersion);
  return [person, ...checkColleagues(colleagues, questions, formVersion)];
}

/** @throws DomainError with the faults of all of them, at `colleagues.<n>` */
export function checkColleagues(
  colleagues: readonly ColleagueDto[],
  questions: CurrentForm | undefined,
  formVersion: number | undefined,
): CheckedPerson[] {
  const faults: FieldFault[] = [];
  const others = colleagues.flatMap((colleague, at) => {
    try {
      return [checked(colleague, questions, formVersion, null)];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const theirs = error.fields.map((fault) => ({ ...fault, field: `colleagues.${at}.${fault.field}` }));
      if (error.code !== 'input.invalid')
        throw new DomainError(error.code, error.params, theirs, error.details);
      faults.push(...theirs);
      return [];
    }
  });
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
  return others;
}

/** A colleague has not consented yet: the personal page asks for it. */
function checked(
  { name, title, mobile, email, answers, sessionIds = [] }: ColleagueDto,
  questions: CurrentForm | undefined,
  formVersion: number | undefined,
  consentVersion: string | null,
): CheckedPerson {
  const chosen = [...new Set(sessionIds)];
  const accepted = acceptAnswers(questions, { formVersion, answers, sessionIds: chosen }, 'public');
  return {
    name,
    title: title ?? null,
    mobile,
    email: email ?? null,
    consentVersion,
    sessionIds: chosen,
    ...accepted,
  };
}
