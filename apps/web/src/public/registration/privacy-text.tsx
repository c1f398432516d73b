import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { usePrivacyText } from '../../api/public-registration.js';
import { useOneOf } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/notice.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './privacy-text.module.css';

/** The server's text, with the version that the consent is recorded under. */
export function PrivacyText() {
  const { t } = useTranslation(['public', 'app']);
  const oneOf = useOneOf();
  const { data, error, isPending, refetch } = usePrivacyText();
  if (isPending) return <Skeleton lines={8} />;
  if (!data)
    return (
      <ProblemNotice problem={asProblem(error)}>
        <Button onClick={() => void refetch()}>{t('app:action.retry')}</Button>
      </ProblemNotice>
    );
  return (
    <>
      <p className={styles.text}>{oneOf(data.zh, data.en)}</p>
      <p className={styles.version}>{t('register.privacyVersion', { version: data.version })}</p>
    </>
  );
}
