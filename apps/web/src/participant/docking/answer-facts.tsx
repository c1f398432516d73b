import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnAnswer } from '../../api/docking-own.js';
import { useOneOf } from '../../i18n/language.js';
import styles from './docking.module.css';

interface AnswerFactsProps {
  answer: Pick<OwnAnswer, 'team' | 'approach' | 'evidence' | 'achievement' | 'contact'>;
  /** Of the catalogue, where the achievement may be looked at. */
  slug: string | undefined;
}

/** What an answer says. */
export function AnswerFacts({ answer, slug }: AnswerFactsProps) {
  const { t } = useTranslation('own-docking');
  const oneOf = useOneOf();
  const { team, approach, evidence, achievement, contact } = answer;
  const achievementTitle = achievement && oneOf(achievement.titleZh, achievement.titleEn);
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('answer.team')}</dt>
        <dd>{team}</dd>
      </div>
      <div>
        <dt>{t('answer.approach')}</dt>
        <dd>{approach}</dd>
      </div>
      {evidence ? (
        <div>
          <dt>{t('answer.evidence')}</dt>
          <dd>{evidence}</dd>
        </div>
      ) : null}
      {achievement ? (
        <div>
          <dt>{t('answer.achievement')}</dt>
          <dd>
            {achievement.isPublic && slug ? (
              <Link to={`/c/${slug}/catalogue/${achievement.kind}-${achievement.number}`}>
                {achievementTitle}
              </Link>
            ) : (
              achievementTitle
            )}
          </dd>
        </div>
      ) : null}
      {contact ? (
        <div>
          <dt>{t('decide.contact')}</dt>
          <dd>
            {[contact.name, contact.title].filter(Boolean).join(' · ')}
            {contact.mobile ? (
              <>
                <br />
                <a href={`tel:${contact.mobile}`}>{contact.mobile}</a>
              </>
            ) : null}
            {contact.email ? (
              <>
                <br />
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </>
            ) : null}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
