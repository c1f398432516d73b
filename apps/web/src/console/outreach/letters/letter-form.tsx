import { Alert, Button, Checkbox, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import { unanswered } from '#contracts/outreach/invitation';
import type { Letter } from '#contracts/outreach/letter';
import { mailingPurposes, type MailingPurpose } from '#contracts/outreach/mailing';
import { useMe } from '../../../api/accounts.js';
import { useAudiences } from '../../../api/audiences.js';
import { useKeepLetter, type KeptLetter } from '../../../api/letters.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { LetterEditor } from './letter-editor.js';
import styles from './letter-form.module.css';
import { LetterPreview } from './letter-preview.js';

interface LetterFormProps {
  /** null for a new one. */
  kept: KeptLetter | null;
  start: { purpose: MailingPurpose; letter: Letter };
  maySend: boolean;
  onClose: () => void;
}

/** Whom a letter of a purpose usually goes to. */
export function usualAudience(purpose: MailingPurpose): AudienceDefinition {
  switch (purpose) {
    case 'invitation':
      return { source: 'representatives' };
    case 'nudge':
      return { source: 'invitations', invitationStates: [...unanswered] };
    case 'information':
    case 'reminder':
      return { source: 'registrations', registrationStates: ['confirmed'] };
    case 'thanks':
    case 'survey':
    case 'follow-up':
      return { source: 'registrations', hasArrived: true };
  }
}

export function LetterForm({ kept, start, maySend, onClose }: LetterFormProps) {
  const { t } = useTranslation('letters');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const isAdministrator = useMe().data?.isAdministrator ?? false;
  const keep = useKeepLetter(conference.id);
  const told = useTold();
  const id = useId();
  const isOurs = !kept?.isShared || isAdministrator;
  const [name, setName] = useState(kept?.name ?? t(`purpose.${start.purpose}`));
  const [purpose, setPurpose] = useState(start.purpose);
  const [letter, setLetter] = useState(start.letter);
  const [isShared, setShared] = useState(kept?.isShared ?? false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = (): void => {
    setProblem(null);
    const known = kept && isOurs ? { id: kept.id, version: kept.version } : {};
    keep.mutate(
      {
        ...known,
        name: isOurs ? name : t('copyOf', { name }),
        purpose,
        letter,
        isShared: isShared && isAdministrator,
      },
      {
        onSuccess: () => {
          told.done(t('kept'));
          onClose();
        },
        onError: (error) => setProblem(asProblem(error)),
      },
    );
  };
  return (
    <>
      <div className={styles.head}>
        <div className={styles.name}>
          <label htmlFor={id}>{t('field.name')}</label>
          <Input id={id} value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
        </div>
        <div className={styles.purpose}>
          <label htmlFor={`${id}-purpose`}>{t('field.purpose')}</label>
          <Select
            id={`${id}-purpose`}
            value={purpose}
            onChange={setPurpose}
            options={mailingPurposes.map((each) => ({ value: each, label: t(`purpose.${each}`) }))}
          />
        </div>
        {isAdministrator ? (
          <Checkbox checked={isShared} onChange={({ target }) => setShared(target.checked)}>
            {t('makeShared')}
          </Checkbox>
        ) : null}
        <div className={styles.actions}>
          <Button onClick={onClose}>{ta('action.cancel')}</Button>
          {maySend ? (
            <Button type="primary" loading={keep.isPending} onClick={save}>
              {t('keep')}
            </Button>
          ) : null}
        </div>
      </div>
      {isOurs ? null : <Alert type="info" showIcon title={t('sharedReadOnly')} />}
      <ProblemAlert problem={problem} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <LetterEditor value={letter} onChange={setLetter} purpose={purpose} isReadOnly={!maySend} />
        </div>
        <PreviewColumn letter={letter} purpose={purpose} />
      </div>
    </>
  );
}

function PreviewColumn({ letter, purpose }: { letter: Letter; purpose: MailingPurpose }) {
  const { t } = useTranslation('letters');
  const { id: conferenceId } = useThisConference();
  const audiences = useAudiences(conferenceId);
  const [chosen, setChosen] = useState('');
  const id = useId();
  const audience =
    audiences.data?.items.find((each) => each.id === chosen)?.definition ?? usualAudience(purpose);
  return (
    <div className={styles.column}>
      <div className={styles.readers}>
        <label htmlFor={id}>{t('preview.audience')}</label>
        <Select
          id={id}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: '', label: t('preview.usualAudience') },
            ...(audiences.data?.items ?? []).map((each) => ({ value: each.id, label: each.name })),
          ]}
        />
      </div>
      <LetterPreview conferenceId={conferenceId} order={{ letter, audience }} />
    </div>
  );
}
