import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/react/sortable';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedAgreement, PlanRound } from '../../../api/ceremony.js';
import { useOneOf } from '../../../i18n/language.js';
import { Tag } from '../../list/state-tag.js';
import { CaptionDialog } from './caption-dialog.js';
import styles from './ceremony.module.css';
import type { Planning } from './use-planning.js';

interface PairRowProps {
  agreement: PlannedAgreement;
  round: PlanRound;
  at: number;
  planning: Planning;
}

const drafts: readonly PlannedAgreement['state'][] = ['intended', 'drafted'];

/** An agreement in its round: who signs with whom. */
export function PairRow({ agreement, round, at, planning }: PairRowProps) {
  const { t } = useTranslation('ceremony');
  const oneOf = useOneOf();
  const { mayArrange, isEditor, plan } = planning;
  const [isCaptioning, setIsCaptioning] = useState(false);
  const { ref, handleRef, isDragging } = useSortable({
    id: agreement.id,
    index: at,
    group: round.id,
    type: 'agreement',
    accept: 'agreement',
    disabled: !mayArrange,
  });
  const title = oneOf(agreement.titleZh, agreement.titleEn);
  const caption = oneOf(agreement.captionZh, agreement.captionEn);
  const others = plan.rounds.flatMap((each, index) =>
    each.id === round.id
      ? []
      : [
          {
            key: each.id,
            label: t('pair.toRound', { number: index + 1, title: oneOf(each.titleZh, each.titleEn) }),
            onClick: () => planning.put(agreement.id, each.id),
          },
        ],
  );
  return (
    <li
      ref={ref}
      id={`agreement-${agreement.id}`}
      className={styles.pair}
      data-dragged={isDragging || undefined}
    >
      {mayArrange ? (
        <button
          type="button"
          ref={handleRef}
          className={styles.handle}
          aria-label={t('pair.drag', { title })}
        >
          <HolderOutlined />
        </button>
      ) : null}
      <div className={styles.words}>
        <span>
          {title} {drafts.includes(agreement.state) ? <Tag tone="amber">{t('pair.unconfirmed')}</Tag> : null}
          {agreement.state === 'signed' || agreement.state === 'in-force' ? (
            <Tag tone="green">{t('pair.signed')}</Tag>
          ) : null}
        </span>
        <ul className={styles.parties}>
          {agreement.parties.map((party) => (
            <li key={party.id}>
              {party.logo ? <img src={party.logo} alt="" className={styles.logo} /> : null}
              <span>
                {oneOf(party.nameZh, party.nameEn)}
                <small>
                  {[party.signatory.name || t('pair.nobody'), party.signatory.title]
                    .filter(Boolean)
                    .join(' · ')}
                  {party.isSubstituted ? ` (${t('pair.substitute')})` : ''}
                </small>
              </span>
            </li>
          ))}
        </ul>
        {caption ? <small>{t('pair.captionIs', { caption })}</small> : null}
      </div>
      <span className={styles.movers}>
        {isEditor ? (
          <Button
            size="small"
            aria-label={t('pair.captionOf', { title })}
            onClick={() => setIsCaptioning(true)}
          >
            {t('pair.caption')}
          </Button>
        ) : null}
        {mayArrange ? (
          <>
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  ...others,
                  { key: 'out', label: t('pair.takeOut'), onClick: () => planning.put(agreement.id, null) },
                ],
              }}
            >
              <Button size="small" aria-label={t('pair.moveOf', { title })}>
                {t('pair.move')}
              </Button>
            </Dropdown>
            <Button
              type="text"
              icon={<ArrowUpOutlined />}
              aria-label={t('pair.up', { title })}
              disabled={at === 0}
              onClick={() => planning.put(agreement.id, round.id, at - 1)}
            />
            <Button
              type="text"
              icon={<ArrowDownOutlined />}
              aria-label={t('pair.down', { title })}
              disabled={at === round.agreements.length - 1}
              onClick={() => planning.put(agreement.id, round.id, at + 1)}
            />
          </>
        ) : null}
      </span>
      {isCaptioning ? (
        <CaptionDialog agreement={agreement} planning={planning} onClose={() => setIsCaptioning(false)} />
      ) : null}
    </li>
  );
}
