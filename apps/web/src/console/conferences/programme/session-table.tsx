import { StopOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Clash } from '#contracts/programme/clashes';
import type { Conference } from '../../../api/conferences.js';
import { useOneOf } from '../../../i18n/language.js';
import { byTime, type EditorSession } from './draft/editor-session.js';
import type { Wording } from './wording.js';
import styles from './session-table.module.css';

interface SessionTableProps {
  conference: Conference;
  sessions: readonly EditorSession[];
  clashes: readonly Clash[];
  clashWords: (clash: Clash) => string;
  wording: Wording;
  dayOf: (minute: number) => string | null;
  onOpen: (id: string) => void;
}

/** The same programme as a plain list. */
export function SessionTable({ sessions, clashes, clashWords, wording, dayOf, onOpen }: SessionTableProps) {
  const { t } = useTranslation('programme');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const rows = byTime(sessions).map((session) => ({
    session,
    day: session.from === null ? null : dayOf(session.from),
  }));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('list.time')}</th>
          <th scope="col">{t('list.session')}</th>
          <th scope="col">{t('list.room')}</th>
          <th scope="col">{t('list.people')}</th>
          <th scope="col">{t('list.signUp')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ session, day }, index) => {
          const mine = clashes.filter(({ sessionIds }) => sessionIds.includes(session.id));
          const title = oneOf(session.titleZh, session.titleEn);
          const theme = oneOf(session.themeZh, session.themeEn);
          const isNewDay = day !== null && day !== rows[index - 1]?.day;
          return [
            isNewDay ? (
              <tr key={`day ${day}`} className={styles.day}>
                <th colSpan={5} scope="rowgroup">
                  {day}
                </th>
              </tr>
            ) : null,
            <tr key={session.id}>
              <td className={styles.time}>{wording.time(session)}</td>
              <th scope="row">
                <button
                  type="button"
                  data-row={session.id}
                  aria-label={t('list.open', { title })}
                  onClick={() => onOpen(session.id)}
                >
                  {title}
                </button>
                <div className={styles.aside}>
                  {[tv(`sessionKind.${session.kind}`), theme]
                    .filter((text) => text && text !== title)
                    .join(' · ')}
                </div>
                {mine.map((clash) => (
                  <div
                    key={`${clash.kind} ${clashWords(clash)}`}
                    className={clash.isBlocking ? styles.blocks : styles.warns}
                  >
                    {clash.isBlocking ? <StopOutlined aria-hidden /> : <WarningOutlined aria-hidden />}{' '}
                    {clashWords(clash)}
                  </div>
                ))}
              </th>
              <td data-label={t('list.room')}>{session.from === null ? '' : wording.room(session)}</td>
              <td data-label={t('list.people')}>
                {[...session.people.map((one) => oneOf(one.nameZh, one.nameEn)), session.speakers]
                  .filter(Boolean)
                  .join('、')}
              </td>
              <td data-label={t('list.signUp')}>
                {session.signUp ? t('list.places', { count: session.signUp.places }) : ''}
              </td>
            </tr>,
          ];
        })}
      </tbody>
    </table>
  );
}
