import { Alert, Checkbox, Modal, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useArrangeMeeting,
  usePlaceProposal,
  type Partner,
  type PlaceProposal,
} from '../../../api/meetings.js';
import { asProblem } from '../../../api/problem.js';
import { dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import styles from './meetings.module.css';
import { PersonPicker } from './person-picker.js';

interface QuickMeetingProps {
  /** Chosen already. */
  people?: [Partner, Partner];
  onClose: () => void;
}

/** Two people, and the first slot and table that suit both. */
export function QuickMeeting({ people, onClose }: QuickMeetingProps) {
  const { t } = useTranslation('meetings');
  const { id } = useThisConference();
  const told = useTold();
  const [one, setOne] = useState<Partner | null>(people?.[0] ?? null);
  const [other, setOther] = useState<Partner | null>(people?.[1] ?? null);
  const [isMust, setIsMust] = useState(false);
  const proposal = usePlaceProposal(id, one?.registrationId ?? null, other?.registrationId ?? null);
  const arrange = useArrangeMeeting(id);
  const place = proposal.data?.place ?? null;
  const mayArrange = proposal.data?.haveMeeting === false;
  const send = (isPlaced: boolean): void => {
    if (!one || !other) return;
    arrange.mutate(
      {
        oneId: one.registrationId,
        otherId: other.registrationId,
        isMust,
        ...(isPlaced && place ? { startsAt: place.startsAt, tableId: place.tableId } : {}),
      },
      {
        onSuccess: () => {
          told.done(t('quick.done'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('quick.title')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel.back')}</Button>
          <Button disabled={!mayArrange} loading={arrange.isPending} onClick={() => send(false)}>
            {t('quick.unscheduled')}
          </Button>
          <Button
            type="primary"
            disabled={!mayArrange || !place}
            loading={arrange.isPending}
            onClick={() => send(true)}
          >
            {t('quick.arrange')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {arrange.isError ? <ProblemAlert problem={asProblem(arrange.error)} /> : null}
        <p>{t('quick.hint')}</p>
        <PersonPicker label={t('quick.one')} value={one} onChange={setOne} />
        <PersonPicker label={t('quick.other')} value={other} onChange={setOther} />
        {one && other ? (
          proposal.isPending ? (
            <Skeleton lines={2} />
          ) : proposal.error ? (
            <ProblemAlert problem={asProblem(proposal.error)} />
          ) : (
            <Proposal proposal={proposal.data} one={one} other={other} />
          )
        ) : null}
        <Checkbox checked={isMust} onChange={({ target }) => setIsMust(target.checked)}>
          {t('quick.must')}
        </Checkbox>
      </div>
    </Modal>
  );
}

interface ProposalProps {
  proposal: PlaceProposal;
  one: Partner;
  other: Partner;
}

function Proposal({ proposal, one, other }: ProposalProps) {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const { timeZone } = useThisConference();
  const { place, why, haveMeeting } = proposal;
  if (haveMeeting) return <Alert type="warning" showIcon title={t('quick.haveMeeting')} />;
  return (
    <div role="status" className={styles.form}>
      {place ? (
        <Alert
          type="success"
          showIcon
          title={t('quick.proposal', {
            time: dateTimeRange(place.startsAt, place.endsAt, timeZone),
            room: oneOf(place.roomZh, place.roomEn),
            number: place.tableNumber,
          })}
        />
      ) : (
        <Alert type="warning" showIcon title={why ? t(`quick.why.${why}`) : ''} />
      )}
      <BusyList name={one.name} busy={proposal.oneBusy} />
      <BusyList name={other.name} busy={proposal.otherBusy} />
    </div>
  );
}

function BusyList({ name, busy }: { name: string; busy: PlaceProposal['oneBusy'] }) {
  const { t } = useTranslation('meetings');
  const oneOf = useOneOf();
  const { timeZone } = useThisConference();
  if (busy.length === 0) return null;
  return (
    <div>
      <strong>{t('quick.busy', { name })}</strong>
      <ul className={styles.busy}>
        {busy.map(({ startsAt, endsAt, reason, wordsZh, wordsEn }) => (
          <li key={startsAt + reason}>
            {dateTimeRange(startsAt, endsAt, timeZone)} · {t(`quick.reason.${reason}`)}{' '}
            {oneOf(wordsZh, wordsEn)}
          </li>
        ))}
      </ul>
    </div>
  );
}
