import { SendOutlined } from '@ant-design/icons';
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

const NAME_CHARACTERS = 80;

interface AudienceFormProps {
  /** null for a new one. */
  audience: Audience | null;
  /** A new one begins with the organisations that carry one of these. */
  tags?: readonly string[];
  isReadOnly: boolean;
  onClose: () => void;
  onKept: (audience: Audience, isToWrite: boolean) => void;
}

export function AudienceForm({ audience, tags = [], isReadOnly, onClose, onKept }: AudienceFormProps) {
  const { t } = useTranslation('audiences');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const keep = useKeepAudience(conference.id);
  const told = useTold();
  const id = useId();
  const [name, setName] = useState(audience?.name ?? tags.join(' ').slice(0, NAME_CHARACTERS));
  const [definition, setDefinition] = useState<AudienceDefinition>(
    audience?.definition ?? {
      ...startingAudience('representatives'),
      ...(tags.length > 0 ? { tags: [...tags] } : {}),
    },
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const nameFault = problem?.fields.find(({ field }) => field === 'name')?.detail;
  const save = (isToWrite: boolean): void => {
    setProblem(null);
    keep.mutate(
      { ...(audience ? { id: audience.id, version: audience.version } : {}), name, definition },
      {
        onSuccess: (kept) => {
          told.done(t('kept'));
          onKept(kept, isToWrite);
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
            maxLength={NAME_CHARACTERS}
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
            <>
              <Button loading={keep.isPending} onClick={() => save(false)}>
                {t('keep')}
              </Button>
              <Button
                type="primary"
                icon={<SendOutlined />}
                loading={keep.isPending}
                onClick={() => save(true)}
              >
                {t('keepAndWrite')}
              </Button>
            </>
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
