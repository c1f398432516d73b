import { ArrowLeftOutlined, ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlanRound } from '../../../api/ceremony.js';
import { useOneOf } from '../../../i18n/language.js';
import styles from './ceremony.module.css';
import type { Planning } from './use-planning.js';

/** Who stands where, from the audience's left. */
export function PlacesStrip({ round, planning }: { round: PlanRound; planning: Planning }) {
  const { t } = useTranslation('ceremony');
  const oneOf = useOneOf();
  const parties = round.agreements
    .flatMap((agreement) => agreement.parties)
    .toSorted((a, b) => a.place - b.place);
  if (parties.length === 0) return null;
  const ids = parties.map(({ id }) => id);
  const swap = (at: number, to: number): void =>
    planning.placeParties(round.id, ids.toSpliced(at, 1).toSpliced(to, 0, ids[at]!));
  return (
    <details className={styles.script}>
      <summary>{t('places.title')}</summary>
      <p className={styles.hint}>{t('places.hint')}</p>
      <ol className={styles.places}>
        {parties.map((party, at) => {
          const name = party.signatory.name || t('pair.nobody');
          return (
            <li key={party.id}>
              <strong>{party.place}</strong>
              <span>{name}</span>
              <small>{oneOf(party.nameZh, party.nameEn)}</small>
              {planning.isEditor ? (
                <span className={styles.movers}>
                  <Button
                    type="text"
                    icon={<ArrowLeftOutlined />}
                    aria-label={t('places.left', { name })}
                    disabled={at === 0}
                    onClick={() => swap(at, at - 1)}
                  />
                  <Button
                    type="text"
                    icon={<ArrowRightOutlined />}
                    aria-label={t('places.right', { name })}
                    disabled={at === parties.length - 1}
                    onClick={() => swap(at, at + 1)}
                  />
                </span>
              ) : null}
            </li>
          );
        })}
      </ol>
      {planning.isEditor ? (
        <Button size="small" onClick={() => planning.placeParties(round.id, [])}>
          {t('places.usual')}
        </Button>
      ) : null}
    </details>
  );
}
