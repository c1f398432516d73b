import { Segmented } from 'antd';
import i18next from 'i18next';
import { Suspense, useMemo, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Answers, FormField } from '#contracts/form/form-definition';
import { currentLanguage, type UiLanguage } from '../../../i18n/language.js';
import FormFields from '../../../ui/form-fields/form-fields.js';
import { Skeleton } from '../../../ui/skeleton.js';
import styles from './forms-page.module.css';

type Width = 'phone' | 'wide';
type Who = 'public' | 'staff';

/** The form as it is going to look, by the very parts that the registration page is made of. */
export function Preview({ fields, hasInternal = true }: { fields: FormField[]; hasInternal?: boolean }) {
  const { t } = useTranslation('forms');
  const [language, setLanguage] = useState<UiLanguage>(currentLanguage());
  const [width, setWidth] = useState<Width>('phone');
  const [who, setWho] = useState<Who>('public');
  return (
    <section className={styles.preview} aria-label={t('preview.title')}>
      <h2 className={styles.heading}>{t('preview.title')}</h2>
      <div className={styles.previewBar}>
        <Segmented<UiLanguage>
          aria-label={t('preview.language')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Segmented<Width>
          aria-label={t('preview.size')}
          value={width}
          onChange={setWidth}
          options={(['phone', 'wide'] as const).map((value) => ({ value, label: t(`preview.${value}`) }))}
        />
        {hasInternal ? (
          <Segmented<Who>
            aria-label={t('preview.audience')}
            value={who}
            onChange={setWho}
            options={(['public', 'staff'] as const).map((value) => ({ value, label: t(`preview.${value}`) }))}
          />
        ) : null}
      </div>
      <p className={styles.extra}>{t('preview.hint')}</p>
      <div className={styles.frame} data-width={width}>
        <InLanguage language={language}>
          <Trial fields={fields} who={who} />
        </InLanguage>
      </div>
    </section>
  );
}

/** Part of the page in another language than the rest. */
function InLanguage({ language, children }: { language: UiLanguage; children: React.ReactNode }) {
  const other = useMemo(() => i18next.cloneInstance({ lng: language }), [language]);
  return (
    <I18nextProvider i18n={other}>
      <div lang={language}>
        <Suspense fallback={<Skeleton lines={6} />}>{children}</Suspense>
      </div>
    </I18nextProvider>
  );
}

function Trial({ fields, who }: { fields: FormField[]; who: Who }) {
  const { t } = useTranslation('form-fields');
  const [answers, setAnswers] = useState<Answers>({});
  const definition = useMemo(() => ({ fields }), [fields]);
  return (
    <div className={styles.trial}>
      <FormFields
        definition={definition}
        answers={answers}
        audience={who}
        onChange={(key, value) => setAnswers((before) => ({ ...before, [key]: value }))}
        sessions={
          fields.some(({ kind }) => kind === 'sessions') ? (
            <div className={styles.sessions}>{t('sessions.here')}</div>
          ) : null
        }
      />
    </div>
  );
}
