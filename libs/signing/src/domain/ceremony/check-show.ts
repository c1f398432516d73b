import type { ShowCheck, ShowCheckCode } from '#contracts/signing/show-checks';
import { showCheckCodes } from '#contracts/signing/show-checks';
import type { RunOfShow, ShowAgreement, ShowParty, ShowRound } from '#contracts/signing/run-of-show';
import type { RoundTime } from './round-times.js';

export interface Engaged {
  startsAt: Date;
  endsAt: Date;
  wordsZh: string;
  wordsEn: string;
}

export interface ShowFacts {
  show: Pick<RunOfShow, 'rounds'>;
  /** Not withdrawn and not signed, and in no round. */
  unplaced: readonly { id: string; titleZh: string; titleEn: string }[];
  /** Parties that have not confirmed what they sign. */
  unconfirmed: ReadonlySet<string>;
  /** When the people of a round are needed; empty as long as nobody knows. */
  needed: readonly RoundTime[];
  /** What else people do, by registration. */
  engaged: ReadonlyMap<string, readonly Engaged[]>;
  /** The session of the programme it takes place in. */
  session: { startsAt: string; endsAt: string } | null;
  /** On the day: organisations of which somebody is checked in; null on other days. */
  here: ReadonlySet<string> | null;
}

interface Where {
  round?: ShowRound;
  agreement?: ShowAgreement;
  party?: ShowParty;
}

interface Words {
  zh: string;
  en: string;
}

const nothing: Words = { zh: '', en: '' };
const titled = ({ titleZh, titleEn }: { titleZh: string; titleEn: string }): Words => ({
  zh: titleZh,
  en: titleEn || titleZh,
});
const named = ({ nameZh, nameEn }: ShowParty): Words => ({ zh: nameZh, en: nameEn });
const plain = (text: string): Words => ({ zh: text, en: text });

function check(
  code: ShowCheckCode,
  { round, agreement, party }: Where,
  name: Words,
  what: Words = nothing,
  count = 0,
): ShowCheck {
  return {
    code,
    roundId: round?.id ?? null,
    agreementId: agreement?.id ?? null,
    partyId: party?.id ?? null,
    nameZh: name.zh,
    nameEn: name.en,
    whatZh: what.zh,
    whatEn: what.en,
    count,
  };
}

/** What could go wrong at a ceremony as it is planned, most pressing first, then in the order of the show. */
export function checkShow(facts: ShowFacts): ShowCheck[] {
  const { show, unplaced, session } = facts;
  const checks = show.rounds.flatMap((round) => checkRound(round, facts));
  for (const { id, ...titles } of unplaced)
    checks.push({ ...check('unplaced', {}, titled(titles)), agreementId: id });
  if (show.rounds.length > 0) {
    const over = session ? minutesOver(session, show.rounds) : 0;
    if (!session) checks.push(check('no-session', {}, nothing));
    else if (over > 0) checks.push(check('over-time', {}, nothing, nothing, over));
  }
  const rank = (code: ShowCheckCode): number => showCheckCodes.indexOf(code);
  return checks.toSorted((a, b) => rank(a.code) - rank(b.code));
}

function checkRound(round: ShowRound, { unconfirmed, needed, engaged, here }: ShowFacts): ShowCheck[] {
  const checks: ShowCheck[] = [];
  if (round.agreements.length === 0) checks.push(check('empty-round', { round }, titled(round)));
  if (round.minutes === 0) checks.push(check('no-minutes', { round }, titled(round)));
  const span = needed.find(({ roundId }) => roundId === round.id);
  const seen = new Map<string, number>();
  for (const agreement of round.agreements)
    for (const party of agreement.parties) {
      const where = { round, agreement, party };
      const signer = party.signatory;
      if (unconfirmed.has(party.id))
        checks.push(check('unconfirmed', where, named(party), titled(agreement)));
      if (here && !here.has(party.organisationId)) checks.push(check('nobody-here', where, named(party)));
      if (!signer.name) {
        checks.push(check('no-signatory', where, named(party), titled(agreement)));
        continue;
      }
      const key = keyOf(party);
      seen.set(key, (seen.get(key) ?? 0) + 1);
      // said once, where it happens the second time
      if (seen.get(key) === 2)
        checks.push(check('signs-twice', where, plain(signer.name), titled(round), timesIn(round, key)));
      const also = (signer.personId && span && engaged.get(signer.personId)) || [];
      const clash = span && also.find((time) => time.startsAt < span.endsAt && time.endsAt > span.startsAt);
      if (clash && seen.get(key) === 1)
        checks.push(check('busy-then', where, plain(signer.name), { zh: clash.wordsZh, en: clash.wordsEn }));
    }
  return checks;
}

/** Somebody is the same person by registration, else by name within the organisation. */
const keyOf = ({ organisationId, signatory }: ShowParty): string =>
  signatory.personId ?? `${organisationId} ${signatory.name.replace(/\s/g, '')}`;

const timesIn = (round: ShowRound, key: string): number =>
  round.agreements.flatMap(({ parties }) => parties).filter((party) => keyOf(party) === key).length;

function minutesOver(session: { startsAt: string; endsAt: string }, rounds: readonly ShowRound[]): number {
  const planned = rounds.reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.ceil(planned - (Date.parse(session.endsAt) - Date.parse(session.startsAt)) / 60_000);
}
