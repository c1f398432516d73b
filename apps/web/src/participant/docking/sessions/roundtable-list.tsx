import { useTranslation } from 'react-i18next';
import {
  useChooseRoundtable,
  type OwnDockingSession,
  type RoundtableToChoose,
} from '../../../api/own-docking-sessions.js';
import { asProblem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { Button } from '../../../ui/button.js';
import { ProblemNotice } from '../../../ui/notice.js';
import meetingStyles from '../meetings/meetings.module.css';
import styles from './sessions.module.css';

interface RoundtableListProps {
  token: string;
  session: OwnDockingSession;
  onDone: (words: string) => void;
}

/** One tap takes a free seat; at a full table it leaves a wish. */
export function RoundtableList({ token, session, onDone }: RoundtableListProps) {
  const { t } = useTranslation('roundtables');
  const oneOf = useOneOf();
  const choose = useChooseRoundtable(token);
  const { id: sessionId, roundtableId, wishId } = session;
  const stepAt = ({ id, left }: RoundtableToChoose): 'leave' | 'unwish' | 'choose' | 'wish' =>
    id === roundtableId ? 'leave' : id === wishId ? 'unwish' : left > 0 ? 'choose' : 'wish';
  const pick = (table: RoundtableToChoose): void => {
    const step = stepAt(table);
    choose.mutate(
      // the own seat chosen once more takes back the wish
      {
        sessionId,
        roundtableId: step === 'leave' ? null : step === 'unwish' ? roundtableId : table.id,
      },
      {
        onSuccess: ({ sessions }) => {
          const after = sessions.find(({ id }) => id === sessionId);
          onDone(
            after?.roundtableId === table.id
              ? t('seated', { number: table.number })
              : after?.wishId === table.id
                ? t('wished', { number: table.number })
                : t(step === 'unwish' ? 'unwished' : 'unseated'),
          );
        },
      },
    );
  };
  return (
    <>
      <h3 className={styles.subtitle}>{t('roundtables')}</h3>
      <p className={meetingStyles.aside}>{t('roundtablesHint')}</p>
      {choose.isError ? <ProblemNotice problem={asProblem(choose.error)} /> : null}
      <ul className={styles.tables}>
        {session.roundtables.map((table) => {
          const isMine = table.id === roundtableId;
          const topic = oneOf(table.topicZh, table.topicEn);
          return (
            <li key={table.id} className={isMine ? styles.mine : undefined}>
              <span className={styles.words}>
                <strong>{t('table', { number: table.number, topic })}</strong>
                {table.hostName ? (
                  <span className={meetingStyles.aside}>
                    {t('host', {
                      name: table.hostName,
                      organisation: oneOf(table.hostOrganisationZh, table.hostOrganisationEn),
                    })}
                  </span>
                ) : null}
                {table.items.length > 0 ? (
                  <span className={meetingStyles.aside}>
                    {t('about', {
                      titles: table.items.map((item) => oneOf(item.titleZh, item.titleEn)).join(t('and')),
                    })}
                  </span>
                ) : null}
                <span className={meetingStyles.aside}>
                  {isMine
                    ? t('mySeat')
                    : table.id === wishId
                      ? t('myWish')
                      : table.left > 0
                        ? t('seatsLeft', { count: table.left })
                        : t('tableFull')}
                </span>
              </span>
              <Button
                aria-pressed={isMine}
                aria-label={`${t(stepAt(table))}: ${topic}`}
                isBusy={choose.isPending && choose.variables.roundtableId === table.id}
                onClick={() => pick(table)}
              >
                {t(stepAt(table))}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
