import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import type { AnswerImpact } from './answer-impact.js';
import styles from './forms-page.module.css';
import type { FormDraft } from './use-form-draft.js';

interface SaveBarProps {
  draft: FormDraft;
  impacts: readonly AnswerImpact[];
  error: unknown;
  isSaving: boolean;
  onSave: () => void;
  onReload: () => void;
}

/** What saving would mean, and the way to do it. */
export function SaveBar({ draft, impacts, error, isSaving, onSave, onReload }: SaveBarProps) {
  const { t } = useTranslation('forms');
  const oneOf = useOneOf();
  const problem = error ? asProblem(error) : null;
  return (
    <div className={styles.saving}>
      {problem?.code === 'record.changed-meanwhile' ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('stale')}
          action={<Button onClick={onReload}>{t('loadNew')}</Button>}
        />
      ) : (
        <ProblemAlert problem={problem} />
      )}
      {impacts.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={t('impact.title')}
          description={
            <>
              <ul className={styles.impacts}>
                {impacts.map(({ key, what, labelZh, labelEn, count }) => (
                  <li key={`${key} ${what}`}>
                    {t(`impact.${what}`, { label: oneOf(labelZh, labelEn), count })}
                  </li>
                ))}
              </ul>
              {t('impact.kept')}
            </>
          }
        />
      ) : null}
      {draft.faults.length > 0 ? (
        <Alert type="error" showIcon role="status" title={t('faults', { count: draft.faults.length })} />
      ) : null}
      <div className={styles.saveButtons}>
        <Button
          type="primary"
          disabled={!draft.isDirty || draft.faults.length > 0}
          loading={isSaving}
          onClick={onSave}
        >
          {t('save')}
        </Button>
        <Button disabled={!draft.canUndo} onClick={draft.undo}>
          {t('undo')}
        </Button>
        {draft.isDirty ? (
          <>
            <Button type="text" onClick={draft.discard}>
              {t('discard')}
            </Button>
            <span role="status">{t('unsaved')}</span>
          </>
        ) : null}
      </div>
    </div>
  );
}
