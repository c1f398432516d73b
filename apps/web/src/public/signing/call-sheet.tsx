import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  usePhones,
  useStandIn,
  type CallSheet as Sheet,
  type CallSheetParty,
  type CallSheetPerson,
  type CallSheetRound,
  type SheetDoor,
} from '../../api/call-sheet.js';
import { asProblem } from '../../api/problem.js';
import { clockTime } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Tag } from '../../ui/tag.js';
import styles from './call-sheet.module.css';

interface CallSheetProps {
  sheet: Sheet;
  door: SheetDoor;
  /** May call and let a substitute sign. */
  mayAct: boolean;
}

/** The next round first and open; who is missing stands out and can be called. */
export function CallSheet({ sheet, door, mayAct }: CallSheetProps) {
  const { t } = useTranslation('call-sheet');
  const at = sheet.rounds.findIndex(({ id }) => id === sheet.nextRoundId);
  const next = sheet.rounds[at];
  const onStage = sheet.rounds.findIndex(({ id }) => id === sheet.onStageRoundId);
  const missing = next?.parties.filter((party) => !isHere(party)).length ?? 0;
  if (sheet.rounds.length === 0) return <Notice tone="neutral">{t('none')}</Notice>;
  return (
    <div className={styles.sheet}>
      {onStage >= 0 ? (
        <p className={styles.standing}>
          <Tag tone="green">{t('onStage', { number: onStage + 1 })}</Tag>
        </p>
      ) : null}
      {next ? (
        <p className={styles.standing} role="status">
          {t('next', { number: at + 1, of: sheet.rounds.length })}{' '}
          {missing > 0 ? (
            <Tag tone="red">{t('missing', { count: missing })}</Tag>
          ) : (
            <Tag tone="green">{t('allHere')}</Tag>
          )}
        </p>
      ) : (
        <Notice tone="green">{t(onStage >= 0 ? 'last' : 'allSigned')}</Notice>
      )}
      {[...sheet.rounds.keys()].map((index) => {
        const round = sheet.rounds[index]!;
        return (
          <Round
            key={round.id}
            round={round}
            number={index + 1}
            isNext={round.id === next?.id}
            isOnStage={index === onStage}
            timeZone={sheet.timeZone}
            door={door}
            mayAct={mayAct}
          />
        );
      })}
    </div>
  );
}

/** Somebody not registered is here as far as anybody knows when colleagues are. */
const isHere = ({ signer, isOrganisationHere }: CallSheetParty): boolean =>
  signer.isHere ?? isOrganisationHere;

interface RoundProps {
  round: CallSheetRound;
  number: number;
  isNext: boolean;
  isOnStage: boolean;
  timeZone: string;
  door: SheetDoor;
  mayAct: boolean;
}

function Round({ round, number, isNext, isOnStage, timeZone, door, mayAct }: RoundProps) {
  const { t } = useTranslation('call-sheet');
  const oneOf = useOneOf();
  const missing = round.parties.filter((party) => !isHere(party)).length;
  const isDone = round.parties.every(({ agreementState }) => settled.includes(agreementState));
  return (
    <details className={styles.round} open={isNext || isOnStage} data-next={isNext || undefined}>
      <summary>
        <span className={styles.title}>
          {number}. {oneOf(round.titleZh, round.titleEn)}
        </span>
        <span className={styles.facts}>
          {round.startsAt ? clockTime(round.startsAt, timeZone) : ''}{' '}
          {isDone && round.parties.length > 0 ? (
            <Tag tone="green">{t('signed')}</Tag>
          ) : missing > 0 ? (
            <Tag tone={isNext ? 'red' : 'amber'}>{t('missing', { count: missing })}</Tag>
          ) : null}
        </span>
      </summary>
      {round.handedBy ? <p className={styles.handed}>{t('handedBy', { name: round.handedBy })}</p> : null}
      <ol className={styles.parties}>
        {round.parties.map((party) => (
          <Party key={party.id} party={party} timeZone={timeZone} door={door} mayAct={mayAct} />
        ))}
      </ol>
    </details>
  );
}

const settled: readonly CallSheetParty['agreementState'][] = ['signed', 'in-force'];

interface PartyProps {
  party: CallSheetParty;
  timeZone: string;
  door: SheetDoor;
  mayAct: boolean;
}

function Party({ party, timeZone, door, mayAct }: PartyProps) {
  const { t } = useTranslation('call-sheet');
  const oneOf = useOneOf();
  const standIn = useStandIn(door);
  const { signer, other } = party;
  const canChange = mayAct && other !== null && !settled.includes(party.agreementState);
  return (
    <li className={styles.party} data-missing={!isHere(party) || undefined}>
      <span className={styles.place} aria-label={t('place', { place: party.place })}>
        {party.place}
      </span>
      <div className={styles.words}>
        <strong>
          {signer.name || t('nobody')} <Presence person={signer} party={party} timeZone={timeZone} />
        </strong>
        <span>
          {[signer.title, oneOf(party.organisationZh, party.organisationEn)].filter(Boolean).join(' · ')}
        </span>
        <small>{oneOf(party.agreementZh, party.agreementEn)}</small>
        {party.isSubstituted ? <small>{t('standsInFor', { name: other?.name ?? '' })}</small> : null}
        {standIn.error ? <Notice tone="red">{asProblem(standIn.error).message}</Notice> : null}
        <div className={styles.actions}>
          {mayAct && party.phone ? <Phones party={party} door={door} /> : null}
          {canChange ? (
            <Button
              isBusy={standIn.isPending}
              onClick={() => standIn.mutate({ partyId: party.id, isSubstituted: !party.isSubstituted })}
            >
              {party.isSubstituted
                ? t('back', { name: other.name })
                : t('substitute', { name: other.name, here: t(other.isHere ? 'isHere' : 'notSeen') })}
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}

function Presence({
  person,
  party,
  timeZone,
}: {
  person: CallSheetPerson;
  party: CallSheetParty;
  timeZone: string;
}) {
  const { t } = useTranslation('call-sheet');
  if (person.isHere && person.arrivedAt)
    return <Tag tone="green">{t('hereSince', { time: clockTime(person.arrivedAt, timeZone) })}</Tag>;
  if (person.isHere === false) return <Tag tone="red">{t('notHere')}</Tag>;
  return party.isOrganisationHere ? (
    <Tag tone="amber">{t('colleaguesHere')}</Tag>
  ) : (
    <Tag tone="red">{t('nobodyHere')}</Tag>
  );
}

/** Masked until tapped; whoever taps is on record. */
function Phones({ party, door }: { party: CallSheetParty; door: SheetDoor }) {
  const { t } = useTranslation('call-sheet');
  const phones = usePhones(door);
  const [isAsked, setIsAsked] = useState(false);
  if (phones.data)
    return phones.data.phones.map(({ name, mobile }) => (
      <a key={`${name} ${mobile}`} className={styles.call} href={`tel:${mobile}`}>
        {t('call', { name, mobile })}
      </a>
    ));
  return (
    <>
      <Button
        isBusy={phones.isPending}
        onClick={() => {
          setIsAsked(true);
          phones.mutate(party.id);
        }}
      >
        {t('phone', { phone: party.phone })}
      </Button>
      {isAsked && phones.error ? <Notice tone="red">{asProblem(phones.error).message}</Notice> : null}
    </>
  );
}
