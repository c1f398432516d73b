import { Button, Dropdown, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ceremonyLimits } from '#contracts/signing/run-of-show';
import type { UnplacedAgreement } from '../../../api/ceremony.js';
import { useOneOf } from '../../../i18n/language.js';
import { Tag } from '../../list/state-tag.js';
import styles from './ceremony.module.css';
import type { Planning } from './use-planning.js';

/** Agreements that stand in no round yet. */
export function UnplacedCard({ planning }: { planning: Planning }) {
  const { t } = useTranslation('ceremony');
  const { plan, mayArrange } = planning;
  const [perRound, setPerRound] = useState<number>(ceremonyLimits.perRoundUsual);
  const ready = plan.unplaced.filter(({ state }) => state === 'confirmed').length;
  return (
    <section id="unplaced" className={styles.card} aria-labelledby="unplaced-title">
      <h2 id="unplaced-title">
        {t('unplaced.title')} ({plan.unplaced.length})
      </h2>
      {plan.unplaced.length === 0 ? <p className={styles.hint}>{t('unplaced.none')}</p> : null}
      {mayArrange && ready > 0 ? (
        <div className={styles.line}>
          <label className={styles.line}>
            {t('begin.perRound')}
            <InputNumber
              min={1}
              max={ceremonyLimits.perRound}
              precision={0}
              value={perRound}
              style={{ width: 72 }}
              onChange={(value) => setPerRound(value ?? ceremonyLimits.perRoundUsual)}
            />
          </label>
          <Button onClick={() => planning.makeMore(perRound)}>{t('unplaced.make', { count: ready })}</Button>
        </div>
      ) : null}
      <ul className={styles.pairs}>
        {plan.unplaced.map((agreement) => (
          <Unplaced key={agreement.id} agreement={agreement} planning={planning} />
        ))}
      </ul>
    </section>
  );
}

function Unplaced({ agreement, planning }: { agreement: UnplacedAgreement; planning: Planning }) {
  const { t } = useTranslation('ceremony');
  const oneOf = useOneOf();
  const { plan, mayArrange } = planning;
  const title = oneOf(agreement.titleZh, agreement.titleEn);
  const kind = plan.kinds.find(({ id }) => id === agreement.kindId);
  return (
    <li className={styles.pair}>
      <div className={styles.words}>
        <span>
          {title} {agreement.state === 'confirmed' ? null : <Tag tone="amber">{t('pair.unconfirmed')}</Tag>}
        </span>
        <small>
          {[
            kind && oneOf(kind.nameZh, kind.nameEn),
            oneOf(agreement.partiesZh.join(' · '), agreement.partiesEn.join(' · ')),
          ]
            .filter(Boolean)
            .join(' | ')}
        </small>
      </div>
      {mayArrange && plan.rounds.length > 0 ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: plan.rounds.map((round, at) => ({
              key: round.id,
              label: t('pair.toRound', { number: at + 1, title: oneOf(round.titleZh, round.titleEn) }),
              onClick: () => planning.put(agreement.id, round.id),
            })),
          }}
        >
          <Button size="small" aria-label={t('unplaced.putOf', { title })}>
            {t('unplaced.put')}
          </Button>
        </Dropdown>
      ) : null}
    </li>
  );
}
