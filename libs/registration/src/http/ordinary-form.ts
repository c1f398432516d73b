import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { characters, cleanLine, normaliseEmail, normaliseMobile, normalisePersonName } from '#platform/text';
import type { PublicRegistrationDto } from './public-registration.dto.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-7][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const types = new Set<string>(participantTypes);

/**
 * What nearly everyone sends: oneself alone, of an organisation that is known, nothing wrong in it. The request then
 * need not be taken through all rules one by one, which costs more than everything else before the database. Null for
 * any other body: the rules of the DTO have the word, and only they say what is wrong.
 */
export function ordinaryForm(body: unknown, form: PublicRegistrationDto): PublicRegistrationDto | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  for (const [field, value] of Object.entries(body)) if (!take(form, field, value)) return null;
  const isWhole = form.organisationId && form.name && form.mobile && form.email && form.consentVersion;
  return isWhole && form.consent ? form : null;
}

/** False when the field is not among the ordinary ones, or its value not plainly right. */
function take(form: PublicRegistrationDto, field: string, value: unknown): boolean {
  if (field === 'consent') return (form.consent = value === true);
  if (typeof value !== 'string') return false;
  switch (field) {
    case 'organisationId':
      form.organisationId = value;
      return UUID.test(value);
    case 'name':
      form.name = normalisePersonName(value) ?? '';
      return characters(form.name) <= 60;
    case 'mobile':
      form.mobile = normaliseMobile(value) ?? '';
      return true;
    case 'email':
      form.email = normaliseEmail(value) ?? '';
      return true;
    case 'title':
      form.title = cleanLine(value) || null;
      return characters(form.title ?? '') <= 60;
    case 'consentVersion':
      form.consentVersion = cleanLine(value);
      return characters(form.consentVersion) <= 20;
    case 'language':
      form.language = value as 'zh' | 'en';
      return value === 'zh' || value === 'en';
    case 'participantType':
      form.participantType = value as ParticipantType;
      return types.has(value);
    default:
      return false;
  }
}
