import { DomainError } from '#contracts/domain-error';
import { holdConferencesBySlug, type ConferenceRecord } from '#conferences';
import {
  ensureOrganisations,
  ensureRepresentatives,
  type EnsuredRepresentatives,
  type OrganisationSummary,
} from '#organisations';
import { auditWrite } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Settled, Transaction } from '#platform/database';
import { tokenWrite } from '#platform/tokens';
import { linkExpiry } from '../../domain/personal-link.js';
import type { PublicRegistrationDto } from '../../http/public-registration.dto.js';
import type { RegisteredView } from '../../http/public-registration.view.js';
import { claimFiles } from '../../persistence/forms/claim-files.js';
import { Forms } from '../../persistence/forms/forms.js';
import { Rules, type EntryRules } from '../../persistence/rules.js';
import { namedOrganisation } from '../name-organisation.js';
import { clashFault, refuseColleaguesClashes } from '../refuse-clashes.js';
import { admitAll } from './admit-all.js';
import { checkForm, checkOpen, typeOf, type CheckedPerson } from './check-public-form.js';
import type { Decided } from './deciding.js';
import type { Newcomer, Party } from './newcomer.js';

export interface PublicRequest {
  call: Call;
  slug: string;
  form: PublicRegistrationDto;
}

/** A request on its way; whatever refuses it ends the way for it alone. */
interface Step extends PublicRequest {
  conference?: ConferenceRecord;
  people?: readonly CheckedPerson[];
  organisation?: OrganisationSummary;
  refusal?: unknown;
}

/** Registers everyone who asks at this moment, in their order; each gets its own answer. */
export async function registerAll(
  tx: Transaction,
  requests: readonly PublicRequest[],
): Promise<Settled<RegisteredView>[]> {
  const steps: Step[] = requests.map((request) => ({ ...request }));
  const onTheWay = (): Step[] => steps.filter(({ refusal }) => refusal === undefined);
  await findConferences(tx, steps);
  const rules = await checkForms(tx, onTheWay());
  await refuseClashes(tx, onTheWay());
  await nameOrganisations(tx, onTheWay());
  const going = onTheWay();
  const { parties, facts } = await partiesOf(tx, going, rules);
  let admitted: Admitted[] = [];
  let tokens: string[] = [];
  await admitAll(tx, parties, (outcomes) => {
    admitted = going.flatMap((step, at) => {
      const outcome = outcomes[at]!;
      if ('error' in outcome) step.refusal = outcome.error;
      return 'answer' in outcome ? [{ step, decided: outcome.answer }] : [];
    });
    const links = linksOf(admitted);
    tokens = links.tokens;
    return [auditWrite(null, facts), links.write];
  });
  for (const { registration } of admitted.flatMap(({ decided }) => decided))
    await claimFiles(tx, registration.id, registration.conferenceId, registration.answers);
  const views = viewsOf(admitted, tokens);
  return steps.map((step) =>
    step.refusal === undefined ? { answer: views.get(step)! } : { error: step.refusal },
  );
}

async function findConferences(tx: Transaction, steps: readonly Step[]): Promise<void> {
  const found = await holdConferencesBySlug(tx, [...new Set(steps.map(({ slug }) => slug))]);
  const bySlug = new Map(found.map((conference) => [conference.slug, conference]));
  for (const step of steps)
    attempt(step, () => {
      step.conference = bySlug.get(step.slug);
      checkOpen(step.conference, step.form, step.call.clock.now());
    });
}

async function checkForms(tx: Transaction, steps: readonly Step[]): Promise<Map<string, EntryRules>> {
  const conferenceIds = [...new Set(steps.map(({ conference }) => conference!.id))];
  const rules = await new Rules(tx).of(conferenceIds);
  const forms = await new Forms(tx).current(
    steps.map(({ conference, form }) => ({ conferenceId: conference!.id, participantType: typeOf(form) })),
  );
  for (const step of steps)
    attempt(step, () => {
      const { id } = step.conference!;
      step.people = checkForm(step.form, rules.get(id)!, forms.get(`${id} ${typeOf(step.form)}`));
    });
  return rules;
}

/** Nobody can be in two sessions at the same time; asked only where several are chosen. */
async function refuseClashes(tx: Transaction, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const [person, ...colleagues] = step.people!;
    if (step.people!.every(({ sessionIds }) => sessionIds.length < 2)) continue;
    const { id } = step.conference!;
    try {
      const fault = await clashFault(tx, step.call, id, new Set(person!.sessionIds));
      if (fault) throw new DomainError('input.invalid', {}, [fault]);
      await refuseColleaguesClashes(tx, step.call, id, colleagues);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      step.refusal = error;
    }
  }
}

async function nameOrganisations(tx: Transaction, steps: readonly Step[]): Promise<void> {
  const naming = steps.filter((step) => attempt(step, () => namedOrganisation(step.form)));
  const found = await ensureOrganisations(
    tx,
    naming.map(({ call, form }) => ({ call, named: namedOrganisation(form) })),
  );
  for (const [at, step] of naming.entries()) {
    const outcome = found[at]!;
    if ('answer' in outcome) step.organisation = outcome.answer;
    else step.refusal = outcome.error;
  }
}

async function partiesOf(
  tx: Transaction,
  steps: readonly Step[],
  rules: Map<string, EntryRules>,
): Promise<{ parties: Party[]; facts: EnsuredRepresentatives['facts'] }> {
  const { ids, facts } = await ensureRepresentatives(
    tx,
    steps.flatMap(({ call, organisation, people }) =>
      people!.map(({ name, title, mobile, email }) => ({
        call,
        organisationId: organisation!.id,
        name,
        title,
        mobile,
        email,
      })),
    ),
  );
  let next = 0;
  const parties = steps.map(({ call, form, conference, organisation, people }): Party => ({
    call,
    conference: conference!,
    rules: rules.get(conference!.id)!,
    entry: 'queue',
    notify: true,
    people: people!.map((person): Newcomer => ({
      ...person,
      organisation: organisation!,
      representativeId: ids[next++]!,
      participantType: typeOf(form),
      source: 'public',
      language: form.language ?? call.language,
    })),
  }));
  return { parties, facts };
}

interface Admitted {
  step: Step;
  decided: readonly Decided[];
}

/** A link to the personal page for each who registered; colleagues get theirs by mail. */
const linksOf = (admitted: readonly Admitted[]) =>
  tokenWrite(
    'registration',
    admitted[0]?.step.call.clock.now() ?? new Date(0), // without anybody there is no link to date
    admitted.map(({ step, decided }) => ({
      subjectId: decided[0]!.registration.id,
      expiresAt: linkExpiry(step.conference!.endsAt),
    })),
  );

function viewsOf(admitted: readonly Admitted[], tokens: readonly string[]): Map<Step, RegisteredView> {
  return new Map(
    admitted.map(({ step, decided }, at) => {
      const [own, ...colleagues] = decided.map(({ registration, position }) => ({
        registrationId: registration.id,
        name: registration.name,
        state: registration.state,
        position,
      }));
      const { name: _, ...view } = own!;
      return [step, { ...view, token: tokens[at]!, colleagues }];
    }),
  );
}

/** True when it went well; a refusal of ours ends the step's way. */
function attempt(step: Step, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    step.refusal = error;
    return false;
  }
}
