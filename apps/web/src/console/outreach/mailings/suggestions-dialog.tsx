import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddSuggestions, useSuggestions, type Suggestion } from '../../../api/mailings.js';
import { asProblem } from '../../../api/problem.js';
import { dateTime } from '../../../i18n/dates.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { Tag } from '../../list/state-tag.js';
import styles from './mailing-dialogs.module.css';

/** Rules that nearly every conference wants; those ticked become drafts. */
export function SuggestionsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('mailings');
  const { t: ta } = useTranslation();
  const { id, timeZone } = useThisConference();
  const list = useSuggestions(id, true);
  const add = useAddSuggestions(id);
  const told = useTold();
  const [chosen, setChosen] = useState<Suggestion['key'][] | null>(null);
  const possible = (list.data?.items ?? []).filter(({ isThere, isOver }) => !isThere && !isOver);
  const ticked = chosen ?? possible.map(({ key }) => key);
  const problem = add.error ?? list.error;

  const tick = (key: Suggestion['key'], isOn: boolean): void =>
    setChosen(isOn ? [...ticked, key] : ticked.filter((each) => each !== key));
  const run = (): void =>
    add.mutate(ticked, {
      onSuccess: ({ items }) => {
        told.done(t('suggestions.added', { count: items.length }));
        onClose();
      },
    });

  return (
    <Modal
      open
      width={640}
      title={t('suggestions.title')}
      okText={t('suggestions.add', { count: ticked.length })}
      okButtonProps={{ disabled: ticked.length === 0 }}
      cancelText={ta('action.cancel')}
      confirmLoading={add.isPending}
      onOk={run}
      onCancel={onClose}
    >
      <p>{t('suggestions.hint')}</p>
      <ProblemAlert problem={problem ? asProblem(problem) : null} />
      {list.isPending ? <Skeleton lines={6} /> : null}
      <div className={styles.rules}>
        {list.data?.items.map(({ key, name, purpose, dueAt, isThere, isOver }) => (
          <label key={key} className={styles.choice}>
            <input
              type="checkbox"
              checked={ticked.includes(key)}
              disabled={isThere || isOver}
              onChange={(event) => tick(key, event.target.checked)}
            />
            <span>
              {name} {isThere ? <Tag>{t('suggestions.there')}</Tag> : null}
              {isOver && !isThere ? <Tag tone="amber">{t('suggestions.over')}</Tag> : null}
              <small>
                {t(`purposes.${purpose}`)}
                {dueAt ? ` · ${dateTime(dueAt, timeZone)}` : ''}
              </small>
            </span>
          </label>
        ))}
      </div>
    </Modal>
  );
}
