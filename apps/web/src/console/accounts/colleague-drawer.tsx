import { Button, Checkbox, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeColleague, useMe, type Colleague } from '../../api/accounts.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { ProblemAlert } from '../form/problem-alert.js';
import { useTold } from '../form/use-told.js';
import { DetailDrawer } from '../list/detail-drawer.js';
import { Tag } from '../list/state-tag.js';
import styles from './colleague-drawer.module.css';
import { userTones } from './user-tones.js';
import { GrantsField } from './grants-field.js';

export function ColleagueDrawer({ colleague, onClose }: { colleague: Colleague; onClose: () => void }) {
  const { t } = useTranslation('accounts');
  const { t: tv } = useTranslation('vocabulary');
  const { t: ta } = useTranslation();
  const { data: me } = useMe();
  const change = useChangeColleague();
  const told = useTold();
  const [grants, setGrants] = useState(colleague.grants);
  const [isAdministrator, setAdministrator] = useState(colleague.isAdministrator);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isMyself = me?.user.id === colleague.id;

  const run = (body: Omit<Parameters<typeof change.mutate>[0], 'id'>, words: string): void => {
    setProblem(null);
    change.mutate(
      { id: colleague.id, ...body },
      { onSuccess: () => told.done(words), onError: (error) => setProblem(asProblem(error)) },
    );
  };

  return (
    <DetailDrawer
      title={colleague.name}
      onClose={onClose}
      footer={
        <div className={styles.actions}>
          <Button
            type="primary"
            loading={change.isPending}
            onClick={() =>
              run({ grants, ...(me?.isAdministrator ? { isAdministrator } : {}) }, t('colleagues.saved'))
            }
          >
            {ta('action.save')}
          </Button>
          {isMyself ? null : colleague.state === 'disabled' ? (
            <Button onClick={() => run({ state: 'active' }, t('colleagues.enabled'))}>
              {t('colleagues.enable')}
            </Button>
          ) : (
            <Popconfirm
              title={t('colleagues.disable')}
              onConfirm={() => run({ state: 'disabled' }, t('colleagues.disabled'))}
            >
              <Button danger>{t('colleagues.disable')}</Button>
            </Popconfirm>
          )}
        </div>
      }
    >
      <p className={styles.who}>
        {colleague.email}{' '}
        <Tag tone={userTones[colleague.state]}>{t(`colleagues.states.${colleague.state}`)}</Tag>
        {isMyself ? <Tag tone="violet">{t('colleagues.you')}</Tag> : null}
      </p>
      <ProblemAlert problem={problem} />
      {me?.isAdministrator ? (
        <p>
          <Checkbox
            checked={isAdministrator}
            disabled={isMyself}
            onChange={(event) => setAdministrator(event.target.checked)}
          >
            {tv('administrator')} ({t('colleagues.administratorHint')})
          </Checkbox>
        </p>
      ) : null}
      <h2 className={styles.heading}>{t('colleagues.grants')}</h2>
      <GrantsField value={grants} onChange={setGrants} />
    </DetailDrawer>
  );
}
