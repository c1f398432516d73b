import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem.js';
import { useRegistrationRules } from '../../../api/registration-rules.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { LoadFailed } from '../../list/load-failed.js';
import styles from './registration-rules.module.css';
import { RuleForm } from './rule-form.js';

/** How people of each invited type get in, one foldable form a type. */
export function RegistrationRules() {
  const { t } = useTranslation('registration');
  const conference = useThisConference();
  const rules = useRegistrationRules(conference.id);
  return (
    <section className={styles.rules} aria-labelledby="registration-rules">
      <h2 id="registration-rules">{t('rules.title')}</h2>
      <p>{t('rules.hint')}</p>
      {rules.isPending ? <Skeleton lines={4} /> : null}
      {rules.error ? (
        <LoadFailed problem={asProblem(rules.error)} onRetry={() => void rules.refetch()} />
      ) : null}
      {rules.data?.items.map((rule) => (
        <RuleForm key={rule.participantType} rule={rule} />
      ))}
    </section>
  );
}
