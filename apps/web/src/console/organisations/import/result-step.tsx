import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import type { ImportPreview } from '../../../api/organisations.js';
import { useCurrentConference } from '../../frame/current-conference.js';
import { ImportCountsList } from './import-counts.js';

export type ImportCounts = NonNullable<ImportPreview['counts']>;

interface ResultStepProps {
  counts: ImportCounts;
  /** Given to everything in the file. */
  tags: readonly string[];
  onAgain: () => void;
}

export function ResultStep({ counts, tags, onAgain }: ResultStepProps) {
  const { t } = useTranslation('organisations');
  const navigate = useNavigate();
  const nothing =
    counts.new + counts.changed + counts.newRepresentatives + counts.changedRepresentatives === 0;
  const may = useMay();
  const { conference } = useCurrentConference();
  const list = new URLSearchParams(tags.map((tag) => ['tag', tag]));
  const mayInvite =
    conference &&
    tags.length > 0 &&
    may('outreach.send', { conferenceId: conference.id, campaignId: conference.campaignId });
  return (
    <Result
      status="success"
      title={t('upload.result.title')}
      subTitle={nothing ? t('upload.result.nothing') : undefined}
      extra={[
        mayInvite ? (
          <Button
            key="invite"
            type="primary"
            onClick={() =>
              navigate(`/console/conferences/${conference.id}/mailings/audiences?open=new&${list.toString()}`)
            }
          >
            {t('upload.result.toAudience')}
          </Button>
        ) : null,
        <Button
          key="list"
          type={mayInvite ? 'default' : 'primary'}
          onClick={() =>
            navigate(`/console/organisations${tags[0] ? `?tag=${encodeURIComponent(tags[0])}` : ''}`)
          }
        >
          {t('upload.result.toList')}
        </Button>,
        <Button key="again" onClick={onAgain}>
          {t('upload.result.another')}
        </Button>,
      ]}
    >
      <ImportCountsList counts={counts} />
    </Result>
  );
}
