import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLimits } from '#contracts/signing/agreements';
import { textAddress, useTextDifference } from '../../../api/agreement-files.js';
import type { AgreementDetail } from '../../../api/agreements.js';
import { asProblem } from '../../../api/problem.js';
import { dateTime } from '../../../i18n/dates.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { TextDifference } from '../../../ui/text-difference.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { LoadFailed } from '../../list/load-failed.js';
import { Tag } from '../../list/state-tag.js';
import { isOpen } from './agreement-filters.js';
import styles from './drawer.module.css';
import { FileDrop } from './file-drop.js';
import { fileSize } from './file-size.js';

/** The versions of the text, newest first, each with what it changed. */
export function AgreementTexts({ agreement, mayEdit }: { agreement: AgreementDetail; mayEdit: boolean }) {
  const { t } = useTranslation('signing');
  const { timeZone } = useThisConference();
  const [compared, setCompared] = useState<number | null>(null);
  const { id, texts } = agreement;
  return (
    <section className={styles.section}>
      <h2>{t('text.title')}</h2>
      {texts.length === 0 ? (
        <p className={styles.quiet}>
          {t('text.none')}. {isOpen(agreement) ? t('text.noneHint') : null}
        </p>
      ) : null}
      <div>
        {texts.map(({ version, fileName, sizeBytes, pages, addedBy, addedAt }, at) => (
          <div key={version} className={styles.row}>
            <div className={styles.words}>
              <strong>{t('text.version', { version })}</strong>{' '}
              {version === agreement.textVersion ? <Tag tone="violet">{t('text.current')}</Tag> : null}
              <div>{fileName}</div>
              <small>
                {[
                  pages ? t('text.pages', { count: pages }) : null,
                  fileSize(sizeBytes),
                  addedBy
                    ? t('text.by', { name: addedBy, time: dateTime(addedAt, timeZone) })
                    : dateTime(addedAt, timeZone),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </div>
            {at < texts.length - 1 ? (
              <Button
                size="small"
                aria-expanded={compared === version}
                onClick={() => setCompared(compared === version ? null : version)}
              >
                {t('text.compare')}
              </Button>
            ) : null}
            <Button
              size="small"
              icon={<DownloadOutlined aria-hidden />}
              href={textAddress(id, version)}
              aria-label={t('text.downloadOf', { version })}
            >
              {t('text.download')}
            </Button>
            {compared === version ? (
              <div className={styles.difference}>
                <Difference id={id} from={texts[at + 1]!.version} to={version} />
              </div>
            ) : null}
          </div>
        ))}
      </div>
      {mayEdit && isOpen(agreement) ? (
        <FileDrop
          agreementId={id}
          as="texts"
          label={t('text.upload')}
          hint={t('text.uploadHint', { max: agreementLimits.textMiB })}
          accept=".pdf,.docx"
        />
      ) : null}
    </section>
  );
}

function Difference({ id, from, to }: { id: string; from: number; to: number }) {
  const { t } = useTranslation('signing');
  const query = useTextDifference(id, from, to);
  if (query.isPending) return <Skeleton lines={4} />;
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  return (
    <TextDifference
      label={t('text.compareOf', { from, to })}
      pieces={query.data.pieces}
      words={{
        added: t('text.added'),
        removed: t('text.removed'),
        same: t('text.same'),
        showAll: t('text.showAll'),
      }}
    />
  );
}
