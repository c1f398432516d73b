import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useStage, type StageItem } from '../../api/docking-stage.js';
import { useLanguage, useOneOf } from '../../i18n/language.js';
import { usePageTitle } from '../../ui/page-title.js';
import { Ridge } from '../../ui/ridge.js';
import { sensibleBreaks } from './sensible-breaks.js';
import styles from './item-screen.module.css';

/** How often the list is read again; the last one stays when the network drops. */
const REFRESH_MS = 15_000;

/** The items of a session on the big screen, one after another. */
export default function ItemScreen() {
  const { t } = useTranslation('docking-items');
  const oneOf = useOneOf();
  const navigate = useNavigate();
  const { conferenceId = '', sessionId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const query = useStage(conferenceId, REFRESH_MS);
  const [isBlack, setIsBlack] = useState(false);
  const session = query.data?.sessions.find(({ id }) => id === sessionId);
  const items = session?.items ?? [];
  const wanted = Number(search.get('at') ?? '1') || 1;
  const at = Math.min(Math.max(1, wanted), Math.max(1, items.length));
  const item = items[at - 1];
  usePageTitle(session && oneOf(session.titleZh, session.titleEn));
  const go = useCallback(
    (by: number) => {
      const next = Math.min(Math.max(1, at + by), Math.max(1, items.length));
      setSearch({ at: String(next) }, { replace: true });
    },
    [at, items.length, setSearch],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { key } = event;
      if (['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'].includes(key)) go(1);
      else if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(key)) go(-1);
      else if (key === 'Home') go(-items.length);
      else if (key === 'End') go(items.length);
      else if (key === 'b' || key === 'B' || key === '.') setIsBlack((before) => !before);
      else if (key === 'Escape') void navigate(`/console/conferences/${conferenceId}/docking/stage`);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [go, items.length, navigate, conferenceId]);

  if (isBlack) return <main className={styles.black} aria-label={t('screen.keys')} />;
  return (
    <main className={styles.screen}>
      <Ridge className={styles.ridge} />
      <p className={styles.event}>
        {query.data ? oneOf(query.data.titleZh, query.data.titleEn) : ''}
        {session ? ` · ${oneOf(session.titleZh, session.titleEn)}` : ''}
      </p>
      {item ? <Frame item={item} /> : query.data ? <p className={styles.none}>{t('screen.none')}</p> : null}
      <p className={styles.place}>{items.length > 0 ? t('screen.of', { at, all: items.length }) : ''}</p>
    </main>
  );
}

/** Title, whose it is, and at most three facts. */
function Frame({ item }: { item: StageItem }) {
  const { t } = useTranslation('docking-items');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const language = useLanguage();
  const title = oneOf(item.titleZh, item.titleEn);
  const organisation = oneOf(item.organisationZh, item.organisationEn);
  const yuan = (amount: number | null): string => amount?.toLocaleString('en-US') ?? '';
  const budget =
    item.budgetFrom === null && item.budgetTo === null
      ? ''
      : `¥ ${[yuan(item.budgetFrom), yuan(item.budgetTo)].filter(Boolean).join(' – ')}`;
  const facts: [label: string, value: string][] = [
    [t('field.field'), item.field ? oneOf(item.field.nameZh, item.field.nameEn) : ''],
    [
      t('field.cooperation'),
      item.cooperation
        .slice(0, 3)
        .map((kind) => tv(`cooperationKind.${kind}`))
        .join(oneOf('、', ', ')),
    ],
    [t('field.budget'), budget],
    [t('field.maturity'), item.maturity ? tv(`maturityStage.${item.maturity}`) : ''],
    [t('screen.presenter'), [item.presenterName, item.presenterTitle].filter(Boolean).join(' ')],
  ];
  return (
    <article className={styles.frame} aria-live="polite">
      <p className={styles.kind}>
        {tv(`itemKind.${item.kind}`)} {item.number}
      </p>
      <h1 className={styles.title} data-length={lengthOf(title, language)}>
        {sensibleBreaks(title)}
      </h1>
      <p className={styles.organisation}>{sensibleBreaks(organisation)}</p>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .slice(0, 3)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </article>
  );
}

/** Names stand at 5 vw; only such as would not fit are set smaller. */
function lengthOf(title: string, language: 'zh-CN' | 'en'): 'usual' | 'long' | 'longest' {
  const room = language === 'en' ? 80 : 36;
  if (title.length <= room) return 'usual';
  return title.length <= room * 1.6 ? 'long' : 'longest';
}
