import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Conference } from '../../../api/conferences.js';
import type { Schemas } from '../../../api/schemas.js';
import { Tag } from '../../list/state-tag.js';
import styles from './life-page.module.css';

type Item = Schemas['ReadinessItemView'];
type Code = keyof (typeof import('../../../i18n/zh-CN/conferences.js'))['default']['readiness']['items'];

/** Where each thing is put right; below the conference's own address unless it begins with a slash. */
const places: Record<Item['target'], string | null> = {
  edit: 'edit',
  places: 'places',
  programme: 'programme',
  forms: 'forms',
  pending: 'registrations?state=pending',
  waitlisted: 'registrations?state=waitlisted',
  team: 'team',
  'check-in-points': 'check-in-points',
  'failed-mails': '/console/mailbox?state=failed',
  'mail-settings': null, // set where the product is started, not in the console
  privacy: '/privacy',
};

/** One thing to have: done, to do, or not possible yet, with the way to where it is put right. */
export function ReadinessLine({ item, conference }: { item: Item; conference: Conference }) {
  const { t, i18n } = useTranslation('conferences');
  const isKnown = i18n.exists(`conferences:readiness.items.${item.code}`);
  const code = item.code as Code;
  const name = isKnown ? t(`readiness.items.${code}`) : item.code;
  const place = places[item.target];
  const hint =
    item.state === 'todo' && isKnown
      ? t(`readiness.todo.${code}`, { count: item.count ?? 0 })
      : item.state === 'cannot'
        ? t(
            conference.state === 'draft' && code === 'programme-released'
              ? 'readiness.cannot.draft'
              : `readiness.cannot.${code === 'check-in-hours' ? 'points' : 'programme'}`,
          )
        : null;
  return (
    <li data-done={item.isDone} data-missing={item.isBlocking && !item.isDone}>
      <span className={styles.check} aria-hidden>
        {item.isDone ? '✓' : item.state === 'cannot' ? '–' : ''}
      </span>
      <span className={styles.line}>
        {item.isDone || !place ? name : <Link to={place}>{name}</Link>}
        <span className="visually-hidden"> ({t(`readiness.states.${item.state}`)})</span>
        {hint ? <small>{hint}</small> : null}
      </span>
      {item.state === 'todo' ? (
        <Tag tone={item.isBlocking ? 'red' : 'grey'}>
          {t(item.isBlocking ? 'readiness.required' : 'readiness.advised')}
        </Tag>
      ) : null}
    </li>
  );
}
