import {
  CodeOutlined,
  CopyOutlined,
  EditOutlined,
  GlobalOutlined,
  MoreOutlined,
  SnippetsOutlined,
} from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import type { Conference } from '../../../api/conferences.js';
import { dateTimeRange } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { PageHead } from '../../list/page-head.js';
import { StateTag, Tag } from '../../list/state-tag.js';
import { CopyDialog } from '../change/copy-dialog.js';
import { MoveDialog } from '../change/move-dialog.js';
import { SaveTemplateDialog } from '../templates/name-dialog.js';
import { useThisConference } from '../conference-context.js';
import { AgreementsCard } from './agreements-card.js';
import { DockingCard } from './docking-card.js';
import { EmbedDialog } from './embed-dialog.js';
import { FactsCard } from './facts-card.js';
import styles from './life-page.module.css';
import { LifeSteps } from './life-steps.js';
import { ReadinessCard } from './readiness-card.js';

type Work = { move: Conference['state'] } | 'copy' | 'template' | 'embed' | null;

/** A conference as its life, from preparing to following up. */
export default function LifePage() {
  const { t } = useTranslation('conferences');
  const { t: ta } = useTranslation();
  const conference = useThisConference();
  const oneOf = useOneOf();
  const may = useMay();
  const navigate = useNavigate();
  const [work, setWork] = useState<Work>(null);
  const forward = conference.allowedTransitions.find((state) => state !== 'cancelled');
  const mayDock = may('docking.read', { conferenceId: conference.id, campaignId: conference.campaignId });
  const maySign = may('signing.read', { conferenceId: conference.id, campaignId: conference.campaignId });
  const mayCancel = conference.allowedTransitions.includes('cancelled');

  return (
    <>
      <PageHead
        title={oneOf(conference.titleZh, conference.titleEn)}
        aside={
          <>
            <StateTag of="conferenceState" state={conference.state} />{' '}
            {conference.isTemplate ? (
              <Tag tone="violet">{t('templates.tag', { name: conference.templateName })}</Tag>
            ) : null}{' '}
            {conference.isDemo ? <Tag>{t('demo')}</Tag> : null}
          </>
        }
        hint={
          <>
            {dateTimeRange(conference.startsAt, conference.endsAt, conference.timeZone)}
            {' · '}
            {oneOf(conference.venueNameZh, conference.venueNameEn)}
          </>
        }
        actions={
          <>
            {conference.state === 'draft' ? null : (
              <Button icon={<GlobalOutlined />} href={`/c/${conference.slug}`} target="_blank">
                {t('publicPage')}
              </Button>
            )}
            {conference.state === 'published' || conference.state === 'live' ? (
              <Button icon={<CodeOutlined />} onClick={() => setWork('embed')}>
                {t('embed.open')}
              </Button>
            ) : null}
            {conference.isEditable ? (
              <Button icon={<EditOutlined />} onClick={() => navigate('edit')}>
                {t('edit')}
              </Button>
            ) : null}
            {forward ? (
              <Button type="primary" onClick={() => setWork({ move: forward })}>
                {t(`move.${forward}`)}
              </Button>
            ) : null}
            {may('conferences.schedule') || mayCancel ? (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: [
                    ...(may('conferences.schedule')
                      ? [
                          { key: 'copy', icon: <CopyOutlined />, label: t('copy') },
                          { key: 'template', icon: <SnippetsOutlined />, label: t('templates.save') },
                        ]
                      : []),
                    ...(mayCancel ? [{ key: 'cancel', danger: true, label: t('move.cancelled') }] : []),
                  ],
                  onClick: ({ key }) =>
                    setWork(key === 'copy' || key === 'template' ? key : { move: 'cancelled' }),
                }}
              >
                <Button icon={<MoreOutlined />} aria-label={ta('action.more')} />
              </Dropdown>
            ) : null}
          </>
        }
      />
      {conference.isTemplate ? (
        <p className={styles.template} role="note">
          {t('templates.isOne')}{' '}
          <Link to={`/console/conferences/new?template=${conference.id}`}>{t('templates.use')}</Link>
        </p>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.side}>
          <LifeSteps conference={conference} />
          {mayDock ? <DockingCard /> : null}
          {maySign ? <AgreementsCard /> : null}
        </div>
        <div className={styles.side}>
          {['draft', 'published', 'live'].includes(conference.state) ? (
            <ReadinessCard conference={conference} onPublish={() => setWork({ move: 'published' })} />
          ) : null}
          <FactsCard conference={conference} />
        </div>
      </div>
      {work === 'copy' ? <CopyDialog conference={conference} onClose={() => setWork(null)} /> : null}
      {work === 'embed' ? <EmbedDialog conference={conference} onClose={() => setWork(null)} /> : null}
      {work === 'template' ? (
        <SaveTemplateDialog conference={conference} onClose={() => setWork(null)} />
      ) : null}
      {work !== null && typeof work === 'object' ? (
        <MoveDialog conference={conference} to={work.move} onClose={() => setWork(null)} />
      ) : null}
    </>
  );
}
