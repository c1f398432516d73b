import type { ConferenceRecord, ReleasedSession } from '#conferences';
import type { BusyTimes } from '#docking';
import { localDate } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { checkShow, type Engaged } from '../../domain/ceremony/check-show.js';
import { neededTimes, roundTimes } from '../../domain/ceremony/round-times.js';
import type { CeremonyPlanView, SigningSessionView } from '../../http/ceremony/plan.view.js';
import { Ceremony } from '../../persistence/ceremony/ceremony.entity.js';
import { organisationsHere } from '../../persistence/ceremony/presence.js';
import { ShowRows } from '../../persistence/ceremony/show-rows.js';
import { composeShow, type ComposedShow } from './run-of-show.js';
import { signingSession, signingSessions } from './signing-session.js';

/** The plan of a conference's ceremony with everything that is to be looked at. */
export async function describePlan(
  tx: Transaction,
  call: Call,
  conference: ConferenceRecord,
  busyTimes: BusyTimes,
): Promise<CeremonyPlanView> {
  const ceremony = await tx.findOneBy(Ceremony, { conferenceId: conference.id });
  const composed = ceremony && (await composeShow(tx, ceremony));
  const rows = new ShowRows(tx);
  const unplaced = await rows.unplaced(conference.id);
  const parties = await rows.parties(unplaced.map(({ id }) => id));
  const session = await signingSession(tx, {
    conferenceId: conference.id,
    sessionId: ceremony?.sessionId ?? null,
  });
  const used = composed?.show.kinds ?? [];
  const kinds = await rows.kindsInUse();
  return {
    timeZone: conference.timeZone,
    ceremony: ceremony && {
      id: ceremony.id,
      titleZh: ceremony.titleZh,
      titleEn: ceremony.titleEn,
      theme: ceremony.theme,
      state: ceremony.state,
      sessionId: ceremony.sessionId,
      version: ceremony.version,
    },
    session: session && sessionView(session),
    sessions: (await signingSessions(tx, conference.id)).map(sessionView),
    kinds: [...kinds, ...used.filter(({ id }) => !kinds.some((kind) => kind.id === id))],
    rounds: composed ? roundViews(composed) : [],
    unplaced: unplaced.map((agreement) => {
      const of = parties.filter(({ agreementId }) => agreementId === agreement.id);
      return {
        ...agreement,
        partiesZh: of.map(({ organisationZh }) => organisationZh),
        partiesEn: of.map(({ organisationEn }) => organisationEn),
      };
    }),
    checks: composed
      ? checkShow({
          show: composed.show,
          unplaced,
          unconfirmed: unconfirmedParties(composed),
          needed: session ? neededTimes(session, composed.show.rounds) : [],
          engaged: await engagedPeople(tx, composed, busyTimes),
          session,
          here: isTheDay(call, conference, session) ? await organisationsHere(tx, conference.id) : null,
        })
      : [],
  };
}

function roundViews({ show, rounds, usualScripts }: ComposedShow): CeremonyPlanView['rounds'] {
  const times = roundTimes(show.startsAt, show.rounds);
  return rounds.map((round, at) => ({
    id: round.id,
    titleZh: round.titleZh,
    titleEn: round.titleEn,
    kindId: round.kindId,
    handedBy: round.handedBy,
    scriptZh: round.scriptZh,
    scriptEn: round.scriptEn,
    usualScriptZh: usualScripts.get(round.id)!.zh,
    usualScriptEn: usualScripts.get(round.id)!.en,
    minutes: round.minutes,
    startsAt: times?.[at]?.startsAt.toISOString() ?? null,
    endsAt: times?.[at]?.endsAt.toISOString() ?? null,
    agreements: show.rounds[at]!.agreements,
  }));
}

/** An agreement that is no draft any more has everybody's word; a draft has not, even where all once gave it. */
function unconfirmedParties({ show, parties }: ComposedShow): Set<string> {
  const drafts = show.rounds
    .flatMap(({ agreements }) => agreements)
    .filter(({ state }) => state === 'intended' || state === 'drafted');
  return new Set(
    drafts.flatMap(({ id }) => {
      const of = parties.filter(({ agreementId }) => agreementId === id);
      const missing = of.filter(({ isConfirmed }) => !isConfirmed);
      return (missing.length > 0 ? missing : of).map((party) => party.id);
    }),
  );
}

const sessionView = (session: ReleasedSession): SigningSessionView => ({
  id: session.id,
  titleZh: session.titleZh,
  titleEn: session.titleEn || session.titleZh,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  roomZh: session.roomNameZh,
  roomEn: session.roomNameEn || session.roomNameZh,
});

/** What those who sign do besides, the signing session itself left out. */
async function engagedPeople(
  tx: Transaction,
  { show, session }: ComposedShow,
  busyTimes: BusyTimes,
): Promise<Map<string, Engaged[]>> {
  const ids = show.rounds.flatMap(({ agreements }) =>
    agreements.flatMap(({ parties }) => parties.flatMap(({ signatory }) => signatory.personId ?? [])),
  );
  const busy = await busyTimes.ofRegistrations(tx, show.conferenceId, [...new Set(ids)], {
    withMeetings: true,
  });
  const isTheSession = ({ startsAt, wordsZh }: Engaged): boolean =>
    session !== null &&
    startsAt.toISOString() === new Date(session.startsAt).toISOString() &&
    wordsZh === session.titleZh;
  return new Map(
    [...busy].map(([id, times]) => [
      id,
      times
        .filter(({ reason, ...time }) => reason !== 'signs' && !isTheSession(time))
        .map((time) => (time.wordsZh ? time : { ...time, ...wordsFor[time.reason] })),
    ]),
  );
}

const wordsFor = {
  absent: { wordsZh: '本人表示不在', wordsEn: 'said to be away' },
  speaks: { wordsZh: '发言', wordsEn: 'a talk' },
  attends: { wordsZh: '参加其他环节', wordsEn: 'another session' },
  meets: { wordsZh: '对接洽谈', wordsEn: 'a one-to-one meeting' },
  signs: { wordsZh: '签约', wordsEn: 'signing' },
} as const;

function isTheDay(call: Call, conference: ConferenceRecord, session: ReleasedSession | null): boolean {
  const day = (moment: Date): string => localDate(moment, conference.timeZone);
  const at = session ? new Date(session.startsAt) : conference.startsAt;
  return day(call.clock.now()) === day(at);
}
