import { DownloadOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import { asProblem } from '../../../api/problem.js';
import {
  downloadSurvey,
  useSurveyResults,
  type Survey,
  type SurveyResults as Results,
} from '../../../api/surveys.js';
import { useOneOf } from '../../../i18n/language.js';
import { SectionSkeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { LoadFailed } from '../../list/load-failed.js';
import styles from './surveys-page.module.css';

const TEXTS_SHOWN = 20;

/** How many answered, and what: each question a chart that is its own table, or its texts. */
export function SurveyResults({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys');
  const may = useMay();
  const told = useTold();
  const { id, campaignId } = useThisConference();
  const query = useSurveyResults(survey.id);
  const [isExporting, setIsExporting] = useState(false);
  if (query.isPending) return <SectionSkeleton />;
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  const { asked, answered, came, fields } = query.data;
  const exported = async (): Promise<void> => {
    setIsExporting(true);
    await downloadSurvey(survey.id).catch(told.failed);
    setIsExporting(false);
  };
  if (answered === 0)
    return (
      <div className={styles.card}>
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <>
              <strong>{t('none')}</strong>
              <p>{t('noneHint')}</p>
            </>
          }
        />
      </div>
    );
  return (
    <>
      <div className={styles.head}>
        <p>
          {t('rate', {
            asked,
            answered,
            came,
            percent: asked > 0 ? Math.round((answered / asked) * 100) : 0,
          })}
        </p>
        {may('reports.export', { conferenceId: id, campaignId }) ? (
          <Button
            icon={<DownloadOutlined aria-hidden />}
            loading={isExporting}
            onClick={() => void exported()}
          >
            {t('export')}
          </Button>
        ) : null}
      </div>
      <div className={styles.results}>
        {fields.map((result) => (
          <Result key={result.field.key} result={result} />
        ))}
      </div>
    </>
  );
}

function Result({ result }: { result: Results['fields'][number] }) {
  const { t } = useTranslation('surveys');
  const oneOf = useOneOf();
  const { field, answered, bars, mean, texts } = result;
  const [showsAll, setShowsAll] = useState(false);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const label = oneOf(field.labelZh, field.labelEn);
  return (
    <section className={styles.card} aria-label={label}>
      <h2 className={styles.question}>{label}</h2>
      <p className={styles.aside}>
        {[t('answers', { count: answered }), mean === null ? '' : t('mean', { mean })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {bars.length > 0 ? (
        <table className={styles.bars}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('option')}</th>
              <th scope="col">{t('share')}</th>
              <th scope="col">{t('people')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, labelZh, labelEn, count }) => (
              <tr key={key}>
                <th scope="row">{oneOf(labelZh, labelEn)}</th>
                <td className={styles.track}>
                  <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} aria-hidden />
                  <span className="visually-hidden">
                    {answered > 0 ? Math.round((count / answered) * 100) : 0}%
                  </span>
                </td>
                <td className={styles.count}>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {texts.length > 0 ? (
        <>
          <ul className={styles.texts} aria-label={t('texts')}>
            {texts.slice(0, showsAll ? undefined : TEXTS_SHOWN).map((text, at) => (
              <li key={at}>{text}</li>
            ))}
          </ul>
          {texts.length > TEXTS_SHOWN && !showsAll ? (
            <Button type="link" onClick={() => setShowsAll(true)}>
              {t('more', { count: texts.length })}
            </Button>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
