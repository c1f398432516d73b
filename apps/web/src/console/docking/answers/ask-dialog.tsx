import { Checkbox, Modal, Space } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useAskResearchers,
  useCandidates,
  type Candidate,
  type ItemDetail,
} from '../../../api/docking-items.js';
import { asProblem, type Problem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { SearchField } from '../../list/filter-bar.js';
import { Tag } from '../../list/state-tag.js';
import styles from './item-answers.module.css';

/** Chooses researchers who are asked by mail to answer; nobody is asked twice. */
export function AskDialog({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const { t } = useTranslation('docking-items');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const told = useTold();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const candidates = useCandidates(item.id, q);
  const ask = useAskResearchers(item.id);
  const search = useCallback((words: string) => setQ(words), []);
  const toggle = (id: string): void =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const send = (): void =>
    ask.mutate([...chosen], {
      onSuccess: ({ asked }) => {
        told.done(t('answers.done', { count: asked }));
        onClose();
      },
      onError: (error) => setProblem(asProblem(error)),
    });
  const whyNot = ({ hasAnswered, wasAsked, isUnreachable }: Candidate): string | null =>
    hasAnswered
      ? t('answers.hasAnswered')
      : wasAsked
        ? t('answers.wasAsked')
        : isUnreachable
          ? t('answers.unreachable')
          : null;
  return (
    <Modal
      open
      width={640}
      title={t('answers.invite')}
      okText={t('answers.send', { count: chosen.size })}
      okButtonProps={{ disabled: chosen.size === 0 }}
      cancelText={ta('action.cancel')}
      confirmLoading={ask.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem} />
      <p>{t('answers.inviteHint')}</p>
      <SearchField value={q} onSearch={search} label={t('answers.search')} />
      {candidates.data?.items.length === 0 ? <p>{t('answers.nobody')}</p> : null}
      <ul className={styles.people}>
        {candidates.data?.items.map((person) => {
          const reason = whyNot(person);
          return (
            <li key={person.registrationId}>
              <Checkbox
                disabled={reason !== null}
                checked={chosen.has(person.registrationId)}
                onChange={() => toggle(person.registrationId)}
              >
                <Space wrap>
                  <strong>{person.name}</strong>
                  {oneOf(person.organisationZh, person.organisationEn)}
                  {reason ? <Tag>{reason}</Tag> : null}
                </Space>
              </Checkbox>
              <small>
                {[
                  person.reason,
                  ...person.achievements.map(({ titleZh, titleEn }) => oneOf(titleZh, titleEn)),
                ]
                  .filter(Boolean)
                  .join(oneOf('；', '; '))}
              </small>
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}
