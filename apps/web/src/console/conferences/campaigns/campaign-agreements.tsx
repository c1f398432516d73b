import { useTranslation } from 'react-i18next';
import { useCampaignAgreementFigures, type AgreementFigures } from '../../../api/agreement-figures.js';
import type { Campaign } from '../../../api/conferences.js';
import { useOneOf } from '../../../i18n/language.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import { money } from '../../signing/milestones/milestone-words.js';
import { AgreementGroups } from '../life/agreements-card.js';
import styles from './campaign-agreements.module.css';

/** What the agreements of a campaign came to, in all and by conference; a conference's figures lead to their rows. */
export function CampaignAgreements({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t } = useTranslation('milestones');
  const oneOf = useOneOf();
  const query = useCampaignAgreementFigures(campaign.id);
  const conferences = query.data?.conferences.filter(({ figures }) => figures.agreements > 0) ?? [];
  return (
    <DetailDrawer
      title={t('figures.open', { name: oneOf(campaign.nameZh, campaign.nameEn) })}
      query={query}
      onClose={onClose}
      width={720}
    >
      {query.data && conferences.length > 0 ? (
        <>
          <Total figures={query.data.total} />
          {conferences.map(({ conferenceId, titleZh, titleEn, figures }) => (
            <section key={conferenceId} className={styles.conference}>
              <h2>{oneOf(titleZh, titleEn)}</h2>
              <AgreementGroups figures={figures} conferenceId={conferenceId} />
            </section>
          ))}
        </>
      ) : (
        <p>{t('figures.none')}</p>
      )}
    </DetailDrawer>
  );
}

function Total({ figures }: { figures: AgreementFigures }) {
  const { t } = useTranslation('milestones');
  const oneOf = useOneOf();
  const facts = [
    ...figures.kinds.map((kind) => ({
      key: kind.kindId,
      shown: kind.agreements,
      word: oneOf(kind.pluralZh, kind.pluralEn),
    })),
    { key: 'signed', shown: figures.signed, word: t('figures.signed') },
    { key: 'inForce', shown: figures.inForce, word: t('figures.inForce') },
    { key: 'stalled', shown: figures.stalled, word: t('figures.stalled') },
    { key: 'overdue', shown: figures.milestones.overdue, word: t('figures.overdue') },
    ...figures.amounts.map(({ currency, agreed, reached }) => ({
      key: currency,
      shown: `${money(reached, currency)} / ${money(agreed, currency)}`,
      word: `${t('figures.reachedAmount')} / ${t('figures.agreed')}`,
    })),
  ];
  return (
    <section className={styles.total} aria-label={t('figures.total')}>
      <h2>{t('figures.total')}</h2>
      <ul>
        {facts.map(({ key, shown, word }) => (
          <li key={key}>
            <strong>{shown}</strong> {word}
          </li>
        ))}
      </ul>
    </section>
  );
}
