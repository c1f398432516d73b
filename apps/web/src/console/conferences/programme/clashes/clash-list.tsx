import { CheckCircleOutlined, ExclamationCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Clash } from '#contracts/programme/clashes';
import styles from './clash-list.module.css';

interface ClashListProps {
  clashes: readonly Clash[];
  words: (clash: Clash) => string;
  /** Opens the session a clash begins with. */
  onOpen?: (sessionId: string) => void;
}

/** What clashes, blocking first; each line leads to its session. */
export function ClashList({ clashes, words, onOpen }: ClashListProps) {
  const { t } = useTranslation('programme');
  if (clashes.length === 0)
    return (
      <p className={styles.none}>
        <CheckCircleOutlined aria-hidden /> {t(onOpen ? 'clash.none' : 'said.noClashes')}
      </p>
    );
  return (
    <ul className={styles.clashes}>
      {clashes.map((clash) => {
        const text = words(clash);
        return (
          <li
            key={`${clash.kind} ${clash.sessionIds.join(' ')} ${text}`}
            className={clash.isBlocking ? styles.blocks : styles.warns}
          >
            {clash.isBlocking ? <StopOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}
            <span>
              <strong>{clash.isBlocking ? t('clash.blocks') : t('clash.warns')}</strong>{' '}
              {onOpen ? (
                <button type="button" onClick={() => onOpen(clash.sessionIds[0]!)}>
                  {text}
                </button>
              ) : (
                text
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
