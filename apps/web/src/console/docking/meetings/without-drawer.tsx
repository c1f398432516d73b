import { Button, Drawer, Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePartnerSuggestions, type PersonWithout, type PartnerSuggestion } from '../../../api/meetings.js';
import { asProblem } from '../../../api/problem.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { LoadFailed } from '../../list/load-failed.js';
import styles from './meetings.module.css';
import { PersonLine } from './person-line.js';
import { QuickMeeting } from './quick-meeting.js';

interface WithoutDrawerProps {
  person: PersonWithout;
  isEditor: boolean;
  onClose: () => void;
}

/** Somebody without a meeting, and whom they could meet. */
export function WithoutDrawer({ person, isEditor, onClose }: WithoutDrawerProps) {
  const { t } = useTranslation('meetings');
  const { id } = useThisConference();
  const suggestions = usePartnerSuggestions(id, person.registrationId);
  const [other, setOther] = useState<PartnerSuggestion | null>(null);
  const found = suggestions.data?.items ?? [];
  return (
    <Drawer open size={480} title={person.name} onClose={onClose}>
      <div className={styles.form}>
        <PersonLine person={person} />
        <h2>{t('without.suggestions')}</h2>
        {suggestions.isPending ? (
          <Skeleton lines={6} />
        ) : suggestions.error ? (
          <LoadFailed problem={asProblem(suggestions.error)} onRetry={() => void suggestions.refetch()} />
        ) : found.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('without.noSuggestion')} />
        ) : (
          <ul className={styles.suggestions}>
            {found.map((each) => (
              <li key={each.registrationId}>
                <PersonLine person={each} />
                <p className={styles.reason}>
                  {each.reason || t('without.hasFew', { count: each.meetings })}
                </p>
                {isEditor ? (
                  <Button
                    size="small"
                    aria-label={t('without.bringOf', { name: each.name })}
                    onClick={() => setOther(each)}
                  >
                    {t('without.bring')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </div>
      {other ? <QuickMeeting people={[person, other]} onClose={() => setOther(null)} /> : null}
    </Drawer>
  );
}
