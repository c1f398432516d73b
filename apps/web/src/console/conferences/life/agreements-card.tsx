import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgreementFigures, type AgreementFigures } from '../../../api/agreement-figures.js';
import { useOneOf } from '../../../i18n/language.js';
import { money } from '../../signing/milestones/milestone-words.js';
import { useThisConference } from '../conference-context.js';
import styles from './docking-card.module.css';
import lifeStyles from './life-page.module.css';

/** What agreements came to: each figure leads to its rows. Nothing while there is nothing. */
export function AgreementsCard() {
  const { t } = useTranslation('milestones');
  const { id } = useThisConference();
  const { data } = useAgreementFigures(id);
  if (!data || data.agreements === 0) return null;
  return (
    <section className={lifeStyles.card} aria-labelledby="agreement-figures">
      <h2 id="agreement-figures">{t('figures.title')}</h2>
      <AgreementGroups figures={data} conferenceId={id} />
    </section>
  );
}

interface AgreementGroupsProps {
  figures: AgreementFigures;
  conferenceId: string;
}

/** Kinds, states, amounts by currency, and how the milestones stand. */
export function AgreementGroups({ figures, conferenceId }: AgreementGroupsProps) {
  const { t } = useTranslation('milestones');
  const oneOf = useOneOf();
  const base = `/console/conferences/${conferenceId}/signing`;
  const signed = 'state=signed,in-force';
  const groups = [
    {
      key: 'agreements',
      figures: [
        ...figures.kinds.map((kind) => ({
          key: kind.kindId,
          shown: kind.agreements,
          word: oneOf(kind.pluralZh, kind.pluralEn),
          to: `agreements?kindId=${kind.kindId}`,
        })),
        { key: 'signed', shown: figures.signed, word: t('figures.signed'), to: `agreements?${signed}` },
        {
          key: 'inForce',
          shown: figures.inForce,
          word: t('figures.inForce'),
          to: 'agreements?state=in-force',
        },
      ],
    },
    {
      key: 'amounts',
      figures: figures.amounts.flatMap(({ currency, agreed, reached }) => [
        {
          key: currency,
          shown: money(agreed, currency),
          word: t('figures.agreed'),
          to: `agreements?${signed}`,
        },
        {
          key: `${currency} reached`,
          shown: money(reached, currency),
          word: t('figures.reachedAmount'),
          to: 'milestones?view=table',
        },
      ]),
    },
    {
      key: 'milestones',
      figures: [
        {
          key: 'pending',
          shown: figures.milestones.pending,
          word: t('figures.pending'),
          to: 'milestones?state=open,reported',
        },
        {
          key: 'overdue',
          shown: figures.milestones.overdue,
          word: t('figures.overdue'),
          to: 'milestones?overdue=true',
        },
        {
          key: 'reached',
          shown: figures.milestones.reached,
          word: t('figures.reached'),
          to: 'milestones?state=reached',
        },
        { key: 'stalled', shown: figures.stalled, word: t('figures.stalled'), to: 'milestones?stalled=true' },
      ],
    },
  ] as const;
  return (
    <dl className={styles.groups}>
      {groups.map(({ key, figures: all }) => {
        const shown = all.filter(({ shown: figure }) => figure !== 0);
        return shown.length === 0 ? null : (
          <div key={key} className={styles.group}>
            <dt>{t(`figures.${key}`)}</dt>
            {shown.map((figure) => (
              <dd key={figure.key}>
                <Link to={`${base}/${figure.to}`}>
                  <strong>{figure.shown}</strong> {figure.word}
                </Link>
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
