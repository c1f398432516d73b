import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft/use-draft.js';
import styles from './programme-editor.module.css';

/** Whether the draft is safe, and what to do where it is not. Nothing on the page is ever lost. */
export function SaveStatus({ draft }: { draft: Draft }) {
  const { t } = useTranslation('programme');
  if (draft.state === 'stale')
    return (
      <Alert
        role="alert"
        type="warning"
        showIcon
        title={t('save.stale')}
        action={
          <Space wrap>
            <Button size="small" onClick={draft.takeTheirs}>
              {t('save.theirs')}
            </Button>
            <Button size="small" type="primary" onClick={draft.keepMine}>
              {t('save.mine')}
            </Button>
          </Space>
        }
      />
    );
  if (draft.state === 'failed')
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        title={t('save.failed')}
        description={
          <>
            {draft.problem?.message}
            {draft.problem?.fields.map(({ field, detail }) => (
              <div key={field}>{detail}</div>
            ))}
          </>
        }
        action={
          <Button size="small" onClick={draft.retry}>
            {t('save.retry')}
          </Button>
        }
      />
    );
  return null;
}

export function SaveState({ draft }: { draft: Draft }) {
  const { t } = useTranslation('programme');
  const state = draft.state === 'failed' || draft.state === 'stale' ? 'unsaved' : draft.state;
  return (
    <span className={styles.state} data-save={draft.state}>
      {t(`save.${state}`)}
    </span>
  );
}
