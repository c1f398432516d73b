import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import { useKeepAudience, type Audience } from '../../../api/audiences.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import styles from './audience-form.module.css';
import { AudienceBuilder } from './audience-builder.js';
import { startingAudience } from './conditions.js';

interface AudienceFormProps {
  /** null for a new one. */
  audience: Audience | null;
  isReadOnly: boolean;
  onClose: () => void;
}

export function AudienceForm({ audience, isReadOnly, onClose }: AudienceFormProps) {
  const { t } = useTranslation('audiences');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const keep = useKeepAudience(conference.id);
  const told = useTold();
  const id = useId();
  const [name, setName] = useState(audience?.name ?? '');
  const [definition, setDefinition] = useState<AudienceDefinition>(
    audience?.definition ?? startingAudience('representatives'),
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const nameFault = problem?.fields.find(({ field }) => field === 'name')?.detail;
  const save = (): void => {
    setProblem(null);
    keep.mutate(
      { ...(audience ? { id: audience.id, version: audience.version } : {}), name, definition },
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
    <div className={styles.card}>
      <ProblemAlert problem={nameFault ? null : problem} />
      <div className={styles.head}>
        <div className={styles.name}>
          <label htmlFor={id}>{t('name')}</label>
          <Input
            id={id}
            value={name}
            readOnly={isReadOnly}
            maxLength={80}
            placeholder={t('namePlaceholder')}
            status={nameFault ? 'error' : undefined}
            aria-invalid={!!nameFault}
            onChange={({ target }) => setName(target.value)}
          />
          {nameFault ? (
            <p className={styles.fault} role="alert">
              {nameFault}
            </p>
          ) : null}
        </div>
        <div className={styles.actions}>
          <Button onClick={onClose}>{ta('action.cancel')}</Button>
          {isReadOnly ? null : (
            <Button type="primary" loading={keep.isPending} onClick={save}>
              {t('keep')}
            </Button>
          )}
        </div>
      </div>
      <AudienceBuilder
        conferenceId={conference.id}
        value={definition}
        onChange={setDefinition}
        isReadOnly={isReadOnly}
      />
    </div>
  );
}
