import { DomainError } from '#contracts/domain-error';
import { holdConference, type ConferenceRecord } from '#conferences';
import { ensureRepresentative, findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { issueToken } from '#platform/tokens';
import { linkExpiry } from '../../domain/personal-link.js';
import type { PublicRegistrationDto } from '../../http/public-registration.dto.js';
import type { RegisteredView } from '../../http/public-registration.view.js';
import { claimFiles } from '../../persistence/forms/claim-files.js';
import { EntryRules, Rules } from '../../persistence/rules.js';
import { admitAll } from '../admission/admit-all.js';
import { checkForm, type CheckedPerson } from '../admission/check-public-form.js';
import type { Decided } from '../admission/deciding.js';
import type { Newcomer } from '../admission/newcomer.js';
import { findForm } from '../forms/find-form.js';
import { heldPlace } from '../holds/held-place.js';
import { takeUpPlace } from '../holds/take-up-place.js';
import { organisationNamed } from '../name-organisation.js';
import { clashFault, refuseColleaguesClashes } from '../refuse-clashes.js';
import { refuseForeign, requireInvitedOpen, type Invited } from './invited.js';

export interface InvitedRequest {
  conference: ConferenceRecord;
  form: PublicRegistrationDto;
  invited: Invited;
}

/**
 * Registers somebody who was invited, with the colleagues registered along: in the place that is held for them, else as
 * anybody who comes, by the rules for invited people. The caller holds the invitation.
 * @throws DomainError what keeps one of them out; then nobody is registered
 */
export async function registerInvited(
  tx: Transaction,
  call: Call,
  { conference, form, invited }: InvitedRequest,
): Promise<RegisteredView> {
  const now = call.clock.now();
  requireInvitedOpen(conference, form, now);
  const { participantType } = invited;
  const rules = (await new Rules(tx).of([conference.id])).get(conference.id)!;
  const questions = await findForm(tx, conference.id, participantType);
  const people = checkForm({ ...form, participantType }, invitedRules(rules, invited), questions);
  await refuseForeign(tx, invited, form);
  await refuseClashes(tx, call, conference, people);

  const held = invited.heldId && (await heldPlace(tx, call, invited.heldId));
  if ((await holdConference(tx, conference.id)) !== conference.state)
    throw new DomainError('record.changed-meanwhile');
  const organisationId = await organisationNamed(tx, call, form);
  const organisation = (await findOrganisation(tx, organisationId))!;
  const newcomers: Newcomer[] = [];
  for (const [at, person] of people.entries())
    newcomers.push({
      ...person,
      organisation,
      representativeId: await ensureRepresentative(tx, call, { ...contactOf(person), organisationId }),
      participantType,
      source: at === 0 ? 'invitation' : 'public',
      language: form.language ?? call.language,
    });

  const party = { call, conference, rules, entry: 'queue', notify: true } as const;
  let decided: readonly Decided[];
  if (held) {
    const own = await takeUpPlace(tx, call, rules, held, newcomers[0]!);
    const colleagues = newcomers.slice(1);
    const along =
      colleagues.length > 0
        ? await admitted(tx, { ...party, people: colleagues, registeredById: own.id })
        : [];
    decided = [{ registration: own, signups: [], position: null }, ...along];
  } else decided = await admitted(tx, { ...party, people: newcomers });
  for (const { registration } of decided)
    await claimFiles(tx, registration.id, conference.id, registration.answers);
  return viewOf(tx, call, conference, decided);
}

async function admitted(
  tx: Transaction,
  party: Parameters<typeof admitAll>[1][number],
): Promise<readonly Decided[]> {
  const [outcome] = await admitAll(tx, [party]);
  if ('error' in outcome!) throw outcome.error;
  return outcome!.answer;
}

/** Whoever is invited as a type may come as it, also where the public may not. */
function invitedRules(rules: EntryRules, { participantType }: Invited): EntryRules {
  const rule = rules.of(participantType);
  return new EntryRules(
    new Map([
      [
        participantType,
        { ...rule, isPublic: true, colleaguesLimit: rule.isPublic ? rule.colleaguesLimit : 0 },
      ],
    ]),
  );
}

async function refuseClashes(
  tx: Transaction,
  call: Call,
  { id }: ConferenceRecord,
  [person, ...colleagues]: readonly CheckedPerson[],
): Promise<void> {
  const fault = await clashFault(tx, call, id, new Set(person!.sessionIds));
  if (fault) throw new DomainError('input.invalid', {}, [fault]);
  await refuseColleaguesClashes(tx, call, id, colleagues);
}

const contactOf = ({ name, title, mobile, email }: CheckedPerson) => ({ name, title, mobile, email });

async function viewOf(
  tx: Transaction,
  call: Call,
  { endsAt }: ConferenceRecord,
  decided: readonly Decided[],
): Promise<RegisteredView> {
  const [own, ...colleagues] = decided.map(({ registration, position }) => ({
    registrationId: registration.id,
    name: registration.name,
    state: registration.state,
    position,
  }));
  const { name: _, ...view } = own!;
  const token = await issueToken(tx, call, 'registration', view.registrationId, linkExpiry(endsAt));
  return { ...view, token, colleagues };
}
