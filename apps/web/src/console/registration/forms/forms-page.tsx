import { HistoryOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { useMay } from '../../../api/accounts.js';
import { useForm, useForms } from '../../../api/forms.js';
import { asProblem } from '../../../api/problem.js';
import { SectionSkeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { useUrlFilters } from '../../list/url-filters.js';
import { FormBuilder } from './form-builder.js';
import styles from './forms-page.module.css';
import { VersionsDrawer } from './versions-drawer.js';

/** What each participant type is asked when registering. */
export default function FormsPage() {
  const { t } = useTranslation('forms');
  const { t: tv } = useTranslation('vocabulary');
  const conference = useThisConference();
  const may = useMay();
  const { filters, set } = useUrlFilters(['type'] as const);
  const forms = useForms(conference.id);
  const [showsVersions, setShowsVersions] = useState(false);
  const chosen = participantTypes.find((type) => type === filters.type) ?? 'enterprise-representative';
  const form = useForm(conference.id, chosen);
  const [reloads, setReloads] = useState(0);
  const words = (type: ParticipantType): string => {
    const summary = forms.data?.items.find(({ participantType }) => participantType === type);
    const aside = summary
      ? [
          summary.questions > 0 ? t('questions', { count: summary.questions }) : null,
          summary.capacity === null ? t('notInvited') : null,
        ].filter(Boolean)
      : [];
    return [tv(`participantType.${type}`), ...aside].join(' · ');
  };
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        actions={
          <>
            <Select
              className={styles.type}
              aria-label={t('type')}
              value={chosen}
              onChange={(type) => set({ type })}
              options={participantTypes.map((value) => ({ value, label: words(value) }))}
            />
            <Button icon={<HistoryOutlined />} onClick={() => setShowsVersions(true)}>
              {t('versions.open')}
            </Button>
          </>
        }
      />
      {form.isPending ? (
        <SectionSkeleton />
      ) : form.isError ? (
        <LoadFailed problem={asProblem(form.error)} onRetry={() => void form.refetch()} />
      ) : (
        <FormBuilder
          key={`${chosen} ${form.data.version} ${reloads}`}
          form={form.data}
          isReadOnly={
            !may('conference.edit', { conferenceId: conference.id, campaignId: conference.campaignId })
          }
          onReload={() => void form.refetch().then(() => setReloads((count) => count + 1))}
        />
      )}
      {showsVersions ? <VersionsDrawer type={chosen} onClose={() => setShowsVersions(false)} /> : null}
    </>
  );
}
