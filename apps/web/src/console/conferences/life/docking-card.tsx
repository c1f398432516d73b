import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { itemStates } from '#contracts/docking/items';
import { meetingOutcomes, meetingStates, requestStates } from '#contracts/docking/meetings';
import { useDockingFigures } from '../../../api/docking-figures.js';
import { useThisConference } from '../conference-context.js';
import styles from './docking-card.module.css';
import lifeStyles from './life-page.module.css';

interface Figure {
  key: string;
  count: number;
  word: string;
  /** Below the conference's address: the list with the filter that counts the same. */
  to: string;
}

/** What docking came to: each figure leads to its rows. Nothing while there is nothing. */
export function DockingCard() {
  const { t } = useTranslation('conferences');
  const { t: tv } = useTranslation('vocabulary');
  const { t: tw } = useTranslation('meeting-words');
  const { data } = useDockingFigures(useThisConference().id);
  if (!data) return null;
  const items = (filter: string): string => `docking?kind=demand&${filter}`;
  const per = <State extends string>(
    states: readonly State[],
    counts: readonly { state: State; count: number }[],
    word: (state: State) => string,
    to: (state: State) => string,
  ): Figure[] =>
    states.map((state) => ({
      key: state,
      count: counts.find((each) => each.state === state)?.count ?? 0,
      word: word(state),
      to: to(state),
    }));
  const groups: { key: 'demands' | 'answers' | 'requests' | 'meetings' | 'outcomes'; figures: Figure[] }[] = [
    {
      key: 'demands',
      figures: per(
        itemStates,
        data.demands,
        (state) => tv(`itemState.${state}`),
        (state) => items(`state=${state}`),
      ),
    },
    {
      key: 'answers',
      figures: [
        {
          key: 'answered',
          count: data.answeredDemands,
          word: t('dockingFigures.answered', { count: data.answers }),
          to: items('answered=true'),
        },
        {
          key: 'unanswered',
          count: data.unansweredDemands,
          word: t('dockingFigures.unanswered'),
          to: items('answered=false&state=released'),
        },
      ],
    },
    {
      key: 'requests',
      figures: per(
        requestStates,
        data.requests,
        (state) => tw(`requestState.${state}`),
        (state) => `meetings?state=${state}`,
      ),
    },
    {
      key: 'meetings',
      figures: per(
        meetingStates,
        data.meetings,
        (state) => tw(`meetingState.${state}`),
        (state) => `meetings/list?state=${state}`,
      ),
    },
    {
      key: 'outcomes',
      figures: per(
        meetingOutcomes,
        data.outcomes.map(({ outcome, count }) => ({ state: outcome, count })),
        (outcome) => tw(`meetingOutcome.${outcome}`),
        (outcome) => `meetings/list?outcome=${outcome}`,
      ),
    },
  ];
  const shown = groups
    .map(({ key, figures }) => ({ key, figures: figures.filter(({ count }) => count > 0) }))
    .filter(({ figures }) => figures.length > 0);
  if (shown.length === 0) return null;
  return (
    <section className={lifeStyles.card} aria-labelledby="docking-figures">
      <h2 id="docking-figures">{t('dockingFigures.title')}</h2>
      <dl className={styles.groups}>
        {shown.map(({ key, figures }) => (
          <div key={key} className={styles.group}>
            <dt>{t(`dockingFigures.${key}`)}</dt>
            {figures.map((figure) => (
              <dd key={figure.key}>
                <Link to={figure.to}>
                  <strong>{figure.count}</strong> {figure.word}
                </Link>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
