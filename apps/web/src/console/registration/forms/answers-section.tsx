import { DownloadOutlined } from '@ant-design/icons';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/accounts.js';
import type { Schemas } from '../../../api/schemas.js';
import { useOneOf } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { Tag } from '../../list/state-tag.js';

interface AnswersSectionProps {
  registrationId: string;
  answers: readonly Schemas['AnswerView'][];
}

/** What somebody answered, in the words of the form as it was then. */
export function AnswersSection({ registrationId, answers }: AnswersSectionProps) {
  const { t } = useTranslation('registration');
  const oneOf = useOneOf();
  const may = useMay();
  const { id, campaignId } = useThisConference();
  const mayOpen = may('personal-data.read', { conferenceId: id, campaignId });
  if (answers.length === 0) return null;
  return (
    <section aria-label={t('answers.title')} style={{ marginTop: 16 }}>
      <h2 style={{ fontSize: 16 }}>{t('answers.title')}</h2>
      <Descriptions
        column={1}
        size="small"
        styles={{ label: { width: 130 }, content: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } }}
        items={answers.map(({ key, kind, labelZh, labelEn, isInternal, value, textZh, textEn }) => ({
          key,
          label: (
            <>
              {oneOf(labelZh, labelEn)} {isInternal ? <Tag>{t('answers.internal')}</Tag> : null}
            </>
          ),
          children:
            kind === 'file' && mayOpen ? (
              <a href={`/api/v1/registrations/${registrationId}/files/${String(value)}`} download>
                <DownloadOutlined aria-hidden /> {oneOf(textZh, textEn)}
              </a>
            ) : (
              oneOf(textZh, textEn)
            ),
        }))}
      />
    </section>
  );
}
