import { Button, Descriptions } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MilestoneAction, MilestoneState } from '#contracts/signing/milestones';
import { useMay } from '../../../api/accounts.js';
import {
  evidenceAddress,
  useAddEvidence,
  useMilestone,
  useMoveMilestone,
  type MilestoneDetail,
} from '../../../api/milestones.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import { Tag } from '../../list/state-tag.js';
import { Light } from './light.js';
import { LinksDialog } from './links-dialog.js';
import { MilestoneForm } from './milestone-form.js';
import { Cooperation, History, Reminders, Reports } from './milestone-history.js';
import { amountWords, dayWords, stateTones } from './milestone-words.js';
import styles from './milestones.module.css';
import { WordsDialog } from './words-dialog.js';

/** What may be done from here; the server decides. */
const actionsIn: Record<MilestoneState, readonly MilestoneAction[]> = {
  open: ['reach', 'miss', 'drop'],
  reported: ['accept', 'again', 'miss', 'drop'],
  reached: ['reopen'],
  missed: ['reach', 'reopen', 'drop'],
  dropped: ['reopen'],
};

type Dialog = 'edit' | 'link' | 'again' | 'drop' | 'miss' | null;

/** One milestone: what was said of it, its evidence, reminders and history. */
export function MilestoneDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('milestones');
  const oneOf = useOneOf();
  const may = useMay();
  const { id: conferenceId, campaignId } = useThisConference();
  const query = useMilestone(id);
  const milestone = query.data;
  const mayEdit = may('signing.edit', { conferenceId, campaignId });
  return (
    <DetailDrawer
      title={milestone ? oneOf(milestone.titleZh, milestone.titleEn) : t('field.title')}
      extra={milestone ? <Tag tone={stateTones[milestone.state]}>{t(`state.${milestone.state}`)}</Tag> : null}
      query={query}
      onClose={onClose}
      width={640}
      footer={milestone && mayEdit ? <Actions milestone={milestone} /> : null}
    >
      {milestone ? (
        <>
          <Facts milestone={milestone} />
          <Reports milestone={milestone} />
          <Evidence milestone={milestone} mayEdit={mayEdit} />
          <Cooperation milestone={milestone} />
          <Reminders milestone={milestone} />
          <History milestone={milestone} />
        </>
      ) : null}
    </DetailDrawer>
  );
}

function Facts({ milestone }: { milestone: MilestoneDetail }) {
  const { t } = useTranslation('milestones');
  const oneOf = useOneOf();
  const party = milestone.parties.find(({ id }) => id === milestone.partyId);
  const rows = [
    { key: 'agreement', children: oneOf(milestone.agreementZh, milestone.agreementEn) },
    {
      key: 'organisation',
      children: milestone.parties.map((each) => (
        <div key={each.id}>{oneOf(each.organisationZh, each.organisationEn)}</div>
      )),
    },
    {
      key: 'responsible',
      children: party ? oneOf(party.organisationZh, party.organisationEn) : t('bothParties'),
    },
    {
      key: 'owner',
      children: [milestone.ownerName, milestone.ownerEmail].filter(Boolean).join(' · ') || '–',
    },
    {
      key: 'dueOn',
      children: (
        <>
          {dayWords(milestone.dueOn)}
          {milestone.overdueDays > 0 ? (
            <span className={styles.late}> {t('overdueBy', { count: milestone.overdueDays })}</span>
          ) : null}
        </>
      ),
    },
    { key: 'light', children: <Light light={milestone.light} /> },
    {
      key: 'amount',
      children: amountWords(milestone.amountReached, milestone.amountDue, milestone.currency),
    },
    ...(milestone.reachedOn ? [{ key: 'reachedOn', children: dayWords(milestone.reachedOn) }] : []),
    ...(milestone.reason ? [{ key: 'reason', children: milestone.reason }] : []),
    ...(milestone.note
      ? [{ key: 'note', children: <span className={styles.words}>{milestone.note}</span> }]
      : []),
  ] as const;
  return (
    <Descriptions
      column={1}
      size="small"
      bordered
      styles={{ label: { whiteSpace: 'nowrap' } }}
      items={rows.map(({ key, children }) => ({ key, label: t(`field.${key as 'owner'}`), children }))}
    />
  );
}

function Evidence({ milestone, mayEdit }: { milestone: MilestoneDetail; mayEdit: boolean }) {
  const { t } = useTranslation('milestones');
  const told = useTold();
  const { timeZone } = useThisConference();
  const input = useRef<HTMLInputElement>(null);
  const add = useAddEvidence(milestone.id);
  return (
    <section className={styles.section}>
      <h2>{t('evidence.title')}</h2>
      {milestone.files.length === 0 ? <p className={styles.none}>{t('evidence.none')}</p> : null}
      <ul>
        {milestone.files.map((file) => (
          <li key={file.id}>
            <a href={evidenceAddress(milestone.id, file.id)} download>
              {file.fileName}
            </a>
            <small>
              {t('evidence.size', {
                size: `${Math.max(1, Math.round(file.sizeBytes / 1024))} KB`,
                name: [file.addedBy, dateTime(file.addedAt, timeZone)].filter(Boolean).join(' · '),
              })}
            </small>
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <div>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('evidence.add')}
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (file) add.mutate(file, { onError: told.failed });
            }}
          />
          <Button loading={add.isPending} onClick={() => input.current?.click()}>
            {t('evidence.add')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Actions({ milestone }: { milestone: MilestoneDetail }) {
  const { t } = useTranslation('milestones');
  const told = useTold();
  const move = useMoveMilestone(milestone.id);
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = (): void => setDialog(null);
  const take = (action: MilestoneAction): void => {
    if (action === 'again' || action === 'drop' || action === 'miss') setDialog(action);
    else move.mutate({ action }, { onError: told.failed });
  };
  return (
    <div className={styles.actions}>
      {actionsIn[milestone.state].map((action) => (
        <Button
          key={action}
          type={action === 'accept' || action === 'reach' ? 'primary' : 'default'}
          loading={move.isPending && move.variables.action === action}
          onClick={() => take(action)}
        >
          {action === 'accept' && milestone.proposes === 'later'
            ? t('action.acceptLater')
            : t(`action.${action}`)}
        </Button>
      ))}
      <Button onClick={() => setDialog('edit')}>{t('action.edit')}</Button>
      <Button onClick={() => setDialog('link')}>{t('action.link')}</Button>
      {dialog === 'edit' ? <MilestoneForm milestone={milestone} onClose={close} /> : null}
      {dialog === 'link' ? <LinksDialog milestone={milestone} onClose={close} /> : null}
      {dialog === 'again' || dialog === 'drop' || dialog === 'miss' ? (
        <WordsDialog id={milestone.id} action={dialog} onClose={close} />
      ) : null}
    </div>
  );
}
