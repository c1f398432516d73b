import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import { useItemAnswers, type ItemDetail } from '../../../api/docking-items.js';
import { shortDate } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { Tag } from '../../list/state-tag.js';
import styles from '../../registration/registration-timeline.module.css';
import own from './item-answers.module.css';
import { DecideButtons } from './decide-buttons.js';
import { AskDialog } from './ask-dialog.js';

const tones = { submitted: 'violet', chosen: 'green', declined: 'red', withdrawn: 'grey' } as const;

/** What was answered to a demand, and whom the organisers asked. */
export function ItemAnswers({ item }: { item: ItemDetail }) {
  const { t } = useTranslation('docking-items');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const may = useMay();
  const { id, campaignId, timeZone } = useThisConference();
  const { data } = useItemAnswers(item.id, true);
  const [isAsking, setIsAsking] = useState(false);
  const takesAnswers = item.state === 'released' || item.state === 'docked';
  const mayDecide = takesAnswers && may('docking.edit', { conferenceId: id, campaignId });
  return (
    <section className={styles.timeline}>
      <h2>{t('answers.title')}</h2>
      {data && data.items.length === 0 ? <p>{t('answers.none')}</p> : null}
      <ul className={own.list}>
        {data?.items.map((answer) => (
          <li key={answer.id}>
            <Space wrap>
              <strong>{oneOf(answer.organisationZh, answer.organisationEn)}</strong>
              {answer.authorName}
              <Tag tone={tones[answer.state]}>{tv(`answerState.${answer.state}`)}</Tag>
              <small>{shortDate(answer.createdAt, timeZone)}</small>
            </Space>
            <p className={own.text}>{answer.approach}</p>
            {answer.decisionWords ? <p className={own.text}>{answer.decisionWords}</p> : null}
            {mayDecide ? <DecideButtons item={item} answer={answer} /> : null}
          </li>
        ))}
      </ul>
      {data && data.calls.length > 0 ? (
        <p>
          {t('answers.asked', { count: data.calls.length })}:{' '}
          {data.calls.map(({ name }) => name).join(oneOf('、', ', '))}
        </p>
      ) : null}
      {mayDecide ? <Button onClick={() => setIsAsking(true)}>{t('answers.ask')}</Button> : null}
      {isAsking ? <AskDialog item={item} onClose={() => setIsAsking(false)} /> : null}
    </section>
  );
}
