import { DomainError } from '#contracts/domain-error';
import {
  EnsuringRepresentatives,
  ensureOrganisations,
  findNamesakes,
  type EnsuredRepresentatives,
  type OrganisationSummary,
} from '#organisations';
import type { ConferenceRecord } from '#conferences';
import type { Outcome, Settled, TogetherWork, Transaction } from '#platform/database';
import { tokenWrite } from '#platform/tokens';
import { linkExpiry } from '../../domain/personal-link.js';
import type { RegisteredView } from '../../http/public-registration.view.js';
import { formKey } from '../../persistence/forms/forms.js';
import { namedOrganisation } from '../name-organisation.js';
import { clashFault, refuseColleaguesClashes } from '../refuse-clashes.js';
import { admissionWrites, decideAll } from './admit-all.js';
import { checkForm, checkOpen, typeOf, type CheckedPerson } from './check-public-form.js';
import { claimAnsweredFiles } from './claim-answered-files.js';
import type { Decided } from './deciding.js';
import type { Newcomer, Party } from './newcomer.js';
import { openDesks, type Coming } from './open-desks.js';
import { readGround, type Ground, type PublicRequest } from './public-ground.js';

/** A request on its way; whatever refuses it ends the way for it alone. */
interface Step extends PublicRequest {
  conference?: ConferenceRecord;
  people?: readonly CheckedPerson[];
  organisation?: OrganisationSummary;
  refusal?: unknown;
}

/**
 * Registers everyone who asks at this moment, in their order; each gets its own answer. Three round trips, however
 * many they are: what everything stands on, then the places with all that deciding needs, then all that is written.
 */
export const registering: TogetherWork<PublicRequest, Ground, RegisteredView> = {
  read: readGround,
  settle: registerAll,
};

async function registerAll(
  tx: Transaction,
  requests: readonly PublicRequest[],
  ground: Ground,
): Promise<Outcome<Settled<RegisteredView>[]>> {
  const steps: Step[] = requests.map((request) => ({ ...request }));
  const onTheWay = (): Step[] => steps.filter(({ refusal }) => refusal === undefined);
  for (const step of steps) attempt(step, () => checkStep(step, ground));
  await refuseClashes(tx, onTheWay());
  await nameOrganisations(tx, onTheWay(), ground);
  const going = onTheWay();
  if (going.length === 0) return { answer: steps.map(({ refusal }) => ({ error: refusal })), writes: [] };
  const { parties, desks, facts } = await openFor(tx, going, ground);
  const decided = decideAll(parties, desks);
  const admitted = going.flatMap((step, at): Admitted[] => {
    const outcome = decided[at]!;
    if ('error' in outcome) step.refusal = outcome.error;
    return 'answer' in outcome ? [{ step, decided: outcome.answer }] : [];
  });
  const links = linksOf(admitted);
  const views = viewsOf(admitted, links.tokens);
  const writes = [links.write, ...admissionWrites(parties, decided, facts)];
  return {
    answer: steps.map((step) =>
      step.refusal === undefined ? { answer: views.get(step)! } : { error: step.refusal },
    ),
    writes: await claimAnsweredFiles(
      tx,
      admitted.flatMap(({ decided: people }) => people),
      writes,
    ),
  };
}

function checkStep(step: Step, { conferences, rulesOf, forms }: Ground): void {
  const conference = conferences.get(step.slug);
  checkOpen(conference, step.form, step.call.clock.now());
  step.conference = conference;
  const form = forms.get(formKey({ conferenceId: conference.id, participantType: typeOf(step.form) }));
  step.people = checkForm(step.form, rulesOf(conference.id), form);
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

/** Those known by their id are in the ground already. */
async function nameOrganisations(
  tx: Transaction,
  steps: readonly Step[],
  { organisations }: Ground,
): Promise<void> {
  const entered: Step[] = [];
  for (const step of steps) {
    step.organisation = organisations.get(step.form.organisationId ?? '');
    if (!step.organisation && attempt(step, () => namedOrganisation(step.form))) entered.push(step);
  }
  if (entered.length === 0) return;
  const found = await ensureOrganisations(
    tx,
    entered.map(({ call, form }) => ({ call, named: namedOrganisation(form) })),
  );
  for (const [at, step] of entered.entries()) {
    const outcome = found[at]!;
    if ('answer' in outcome) step.organisation = outcome.answer;
    else step.refusal = outcome.error;
  }
}

/** Their representatives are there and their places locked: one round trip. */
async function openFor(tx: Transaction, steps: readonly Step[], ground: Ground) {
  const coming = steps.map((step) => comingOf(step, ground));
  const wanted = steps.flatMap(({ call, organisation, people }) =>
    people!.map((person) => ({ ...person, call, organisationId: organisation!.id })),
  );
  const unseen = wanted.filter((person) => !ground.hasNamesakes(person));
  const ensuring = new EnsuringRepresentatives(wanted, [
    ...ground.namesakes,
    ...(unseen.length > 0 ? await findNamesakes(tx, unseen) : []),
  ]);
  const [added, desks] = await Promise.all([ensuring.write(tx), openDesks(tx, coming)]);
  const { ids, facts } = await ensuring.finish(tx, added);
  return { parties: partiesOf(steps, coming, ids), desks, facts };
}

interface ComingHere extends Coming {
  people: readonly Omit<Newcomer, 'representativeId'>[];
}

const comingOf = (
  { call, form, conference, organisation, people }: Step,
  { rulesOf }: Ground,
): ComingHere => ({
  conference: conference!,
  rules: rulesOf(conference!.id),
  people: people!.map((person) => ({
    ...person,
    organisation: organisation!,
    participantType: typeOf(form),
    source: 'public',
    language: form.language ?? call.language,
  })),
});

function partiesOf(
  steps: readonly Step[],
  coming: readonly ComingHere[],
  representativeIds: EnsuredRepresentatives['ids'],
): Party[] {
  let next = 0;
  return coming.map(({ people, ...party }, at) => ({
    ...party,
    call: steps[at]!.call,
    entry: 'queue',
    notify: true,
    people: people.map((person) => ({ ...person, representativeId: representativeIds[next++]! })),
  }));
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
