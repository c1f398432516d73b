import { LeftOutlined, RightOutlined, SendOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import {
  useLetterPreview,
  useTestLetter,
  type LetterOrder,
  type LetterPreview as Copy,
} from '../../../api/letters.js';
import { asProblem } from '../../../api/problem.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useTold } from '../../form/use-told.js';
import { LoadFailed } from '../../list/load-failed.js';
import styles from './letter-preview.module.css';
import { useSettled } from './use-settled.js';
import { isFitToSend } from './use-letter-faults.js';

interface LetterPreviewProps {
  conferenceId: string;
  order: LetterOrder;
}

type Shown = 'html' | 'text';
type Wanted = 'own' | 'zh' | 'en';

/** The letter as its readers get it: one after the other, in either language, with what somebody lacks. */
export function LetterPreview({ conferenceId, order }: LetterPreviewProps) {
  const { t } = useTranslation('letters');
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState<Wanted>('own');
  const [shown, setShown] = useState<Shown>('html');
  const asked = useSettled(order);
  const isFit = isFitToSend(asked.letter);
  const copy = { at, ...(wanted === 'own' ? {} : { language: wanted }) };
  const query = useLetterPreview(conferenceId, asked, copy, isFit);
  if (!isFit) return <Alert type="warning" showIcon title={t('preview.faulty')} />;
  if (query.isPending) return <Skeleton lines={10} />;
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  const { data } = query;
  return (
    <section className={styles.preview} aria-busy={query.isFetching} aria-label={t('preview.title')}>
      <ReaderBar data={data} onAt={setAt} />
      <div className={styles.bar}>
        <Segmented<Wanted>
          aria-label={t('preview.inLanguage')}
          value={wanted}
          onChange={setWanted}
          options={[
            { value: 'own', label: t('preview.own') },
            { value: 'zh', label: t('language.zh') },
            { value: 'en', label: t('language.en') },
          ]}
        />
        <Segmented<Shown>
          aria-label={t('preview.as')}
          value={shown}
          onChange={setShown}
          options={(['html', 'text'] as const).map((each) => ({ value: each, label: t(`preview.${each}`) }))}
        />
      </div>
      <p className={styles.subject}>
        <span>{t('preview.subject')}</span> <strong>{data.subject}</strong>
      </p>
      {shown === 'html' ? (
        <iframe
          className={styles.frame}
          title={t('preview.title')}
          lang={data.language === 'zh' ? 'zh-CN' : 'en'}
          sandbox=""
          srcDoc={data.html}
        />
      ) : (
        <pre className={styles.text} tabIndex={0}>
          {data.text}
        </pre>
      )}
      {data.attachments.length > 0 ? (
        <p className={styles.hint}>
          {t('preview.attachments')}: {data.attachments.join(' · ')}
        </p>
      ) : null}
      <p className={styles.hint}>{t('preview.sampleLinks')}</p>
      <MissingValues data={data} />
      <TestButton conferenceId={conferenceId} order={asked} copy={copy} hasReader={data.total > 0} />
    </section>
  );
}

function ReaderBar({ data, onAt }: { data: Copy; onAt: (at: number) => void }) {
  const { t } = useTranslation('letters');
  if (!data.reader) return <Alert type="info" showIcon title={t('preview.nobody')} />;
  const { name, title, organisationName } = data.reader;
  return (
    <div className={styles.reader}>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('preview.previous')}
        disabled={data.at === 0}
        onClick={() => onAt(data.at - 1)}
      />
      <div className={styles.who} role="status">
        <strong>{name}</strong> {title} · {organisationName}
        <small>{t('preview.reader', { at: data.at + 1, total: data.total })}</small>
      </div>
      <Button
        icon={<RightOutlined />}
        aria-label={t('preview.next')}
        disabled={data.at >= data.total - 1}
        onClick={() => onAt(data.at + 1)}
      />
    </div>
  );
}

function MissingValues({ data }: { data: Copy }) {
  const { t } = useTranslation('letters');
  if (data.total === 0) return null;
  if (data.missing.length === 0) return <p className={styles.hint}>{t('preview.complete')}</p>;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('preview.missing')}
      description={
        <ul className={styles.missing}>
          {data.missing.map(({ placeholder, count, people }) => (
            <li key={placeholder}>
              {t('preview.missingFor', { count, name: t(`placeholder.${placeholder}`) })}
              <small>
                {people.join(', ')}
                {count > people.length ? ` ${t('preview.andMore')}` : ''}
              </small>
            </li>
          ))}
        </ul>
      }
    />
  );
}

interface TestButtonProps extends LetterPreviewProps {
  copy: { at: number; language?: 'zh' | 'en' };
  hasReader: boolean;
}

function TestButton({ conferenceId, order, copy, hasReader }: TestButtonProps) {
  const { t } = useTranslation('letters');
  const may = useMay();
  const told = useTold();
  const test = useTestLetter(conferenceId);
  if (!may('outreach.send')) return null;
  return (
    <Button
      icon={<SendOutlined />}
      loading={test.isPending}
      disabled={!hasReader}
      onClick={() =>
        test.mutate(
          { ...order, ...copy },
          {
            onSuccess: ({ to }) => told.done(t('preview.tested', { to })),
            onError: told.failed,
          },
        )
      }
    >
      {t('preview.test')}
    </Button>
  );
}
