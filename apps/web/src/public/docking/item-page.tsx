import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { itemKinds } from '#contracts/docking/items';
import { catalogueFileAddress, useCatalogueItem, type CatalogueDetail } from '../../api/catalogue.js';
import { linkForConference } from '../../api/own-links.js';
import { asProblem } from '../../api/problem.js';
import { useOneOf } from '../../i18n/language.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Cover } from '../../ui/cover.js';
import NotFoundPage, { Message } from '../../ui/message.js';
import { Notice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { budgetWords } from './budget-words.js';
import styles from './catalogue.module.css';

/** One released demand, achievement or expertise: `/c/:slug/catalogue/demand-12`. */
export default function ItemPage() {
  const { t } = useTranslation(['catalogue', 'app']);
  const oneOf = useOneOf();
  const { slug = '', place = '' } = useParams();
  const [, kindName, digits] = /^([a-z]+)-(\d{1,9})$/.exec(place) ?? [];
  const kind = itemKinds.find((each) => each === kindName);
  const query = useCatalogueItem(slug, kind ?? 'demand', Number(digits), kind !== undefined);
  usePageTitle(query.data && oneOf(query.data.titleZh, query.data.titleEn));
  if (!kind) return <NotFoundPage />;
  if (query.isPending) return <PageSkeleton />;
  if (!query.data) {
    const problem = asProblem(query.error);
    return (
      <Message
        title={problem.status === 404 ? t('notFound') : t('app:problem.loadFailed')}
        hint={problem.message}
      >
        {problem.status === 404 ? (
          <ButtonLink look="primary" to={`/c/${slug}/catalogue`}>
            {t('back')}
          </ButtonLink>
        ) : (
          <Button look="primary" onClick={() => void query.refetch()}>
            {t('app:action.retry')}
          </Button>
        )}
      </Message>
    );
  }
  return <Item slug={slug} item={query.data} />;
}

function Item({ slug, item }: { slug: string; item: CatalogueDetail }) {
  const { t } = useTranslation('catalogue');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  return (
    <article>
      <Cover over={`${tv(`itemKind.${item.kind}`)} ${item.number}`} title={oneOf(item.titleZh, item.titleEn)}>
        <p>
          {oneOf(item.organisationZh, item.organisationEn)}
          {item.district ? ` · ${item.district}` : ''}
        </p>
      </Cover>
      <div className={`${styles.page} ${styles.columns}`}>
        <div className={styles.side}>
          <p className={styles.body}>{oneOf(item.textZh, item.textEn)}</p>
          {item.files.length > 0 ? (
            <section>
              <h2>{t('files')}</h2>
              <ul className={styles.files}>
                {item.files.map((file) => (
                  <li key={file.id}>
                    <a href={catalogueFileAddress(slug, item, file.id)}>{file.name}</a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <p>
            <Link to={`/c/${slug}/catalogue`}>{t('back')}</Link>
          </p>
        </div>
        <div className={styles.side}>
          <Card>
            <Facts item={item} />
          </Card>
          {item.kind === 'demand' ? <AnswerCall slug={slug} item={item} /> : null}
        </div>
      </div>
    </article>
  );
}

function Facts({ item }: { item: CatalogueDetail }) {
  const { t } = useTranslation('catalogue');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const { field, contact } = item;
  const budget = budgetWords(t, item.budgetFrom, item.budgetTo);
  const rows: [label: string, value: React.ReactNode][] = [
    [
      t('field'),
      field &&
        [oneOf(field.aboveZh, field.aboveEn), oneOf(field.nameZh, field.nameEn)].filter(Boolean).join(' › '),
    ],
    [
      t('cooperation'),
      item.cooperation.map((kind) => tv(`cooperationKind.${kind}`)).join(oneOf('、', ', ')) || null,
    ],
    [t('budget'), budget ?? (item.kind === 'demand' ? t('negotiable') : null)],
    [t('deadline'), item.deadline],
    [t('maturity'), item.maturity && tv(`maturityStage.${item.maturity}`)],
    [t('stage'), item.stage || null],
    [
      t('contact'),
      contact && (
        <>
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
        </>
      ),
    ],
  ];
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The way to an answer: at once where this device keeps a personal link of the conference. */
function AnswerCall({ slug, item }: { slug: string; item: CatalogueDetail }) {
  const { t } = useTranslation('catalogue');
  if (!item.takesAnswers) return <Notice>{t('closed')}</Notice>;
  const token = linkForConference(slug);
  return (
    <div className={styles.side}>
      {item.state === 'docked' ? <Notice>{t('docked')}</Notice> : null}
      {token ? (
        <ButtonLink look="primary" isWide to={`/r/${token}/docking/answer/${item.number}`}>
          {t('answer')}
        </ButtonLink>
      ) : null}
      <p className={styles.hint}>{t('answerHint')}</p>
      {token ? null : <Link to={`/c/${slug}/link`}>{t('lostLink')}</Link>}
    </div>
  );
}
