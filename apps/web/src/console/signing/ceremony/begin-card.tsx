import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ceremonyLimits } from '#contracts/signing/run-of-show';
import { useMay } from '../../../api/accounts.js';
import { useMakePlan, type CeremonyPlan } from '../../../api/ceremony.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import styles from './ceremony.module.css';

/** Nobody has begun to plan: one click makes rounds of all that is confirmed. */
export function BeginCard({ plan, conferenceId }: { plan: CeremonyPlan; conferenceId: string }) {
  const { t } = useTranslation('ceremony');
  const { campaignId } = useThisConference();
  const isEditor = useMay()('signing.edit', { conferenceId, campaignId });
  const told = useTold();
  const make = useMakePlan(conferenceId);
  const [perRound, setPerRound] = useState<number>(ceremonyLimits.perRoundUsual);
  const ready = plan.unplaced.filter(({ state }) => state === 'confirmed').length;
  return (
    <section className={styles.card} aria-labelledby="begin-title">
      <h2 id="begin-title">{t('begin.title')}</h2>
      <p>{t('begin.hint')}</p>
      <p>
        <Link to={`/console/conferences/${conferenceId}/signing/agreements`}>
          {t('begin.ready', { count: ready, of: plan.unplaced.length })}
        </Link>
      </p>
      {isEditor ? (
        <div className={styles.line}>
          <label className={styles.line}>
            {t('begin.perRound')}
            <InputNumber
              min={1}
              max={ceremonyLimits.perRound}
              precision={0}
              value={perRound}
              onChange={(value) => setPerRound(value ?? ceremonyLimits.perRoundUsual)}
              style={{ width: 80 }}
            />
          </label>
          <Button
            type="primary"
            loading={make.isPending}
            onClick={() => make.mutate(perRound, { onError: told.failed })}
          >
            {t('begin.make')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
