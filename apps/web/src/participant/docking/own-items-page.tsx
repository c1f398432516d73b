import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { ItemState } from '#contracts/docking/items';
import { useMoveOwnItem, useOwnAnswers, useOwnDocking, type OwnItem } from '../../api/docking-own.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { useOneOf } from '../../i18n/language.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PageSkeleton } from '../../ui/skeleton.js';
import { Tag, type TagTone } from '../../ui/tag.js';
import type { LinkProps } from '../registration/link-props.js';
import { NoTicket } from '../registration/no-ticket.js';
import { PersonalFrame } from '../registration/personal-frame.js';
import selfService from '../registration/self-service.module.css';
import styles from './docking.module.css';

const tones: Record<ItemState, TagTone> = {
  collected: 'amber',
  valid: 'neutral',
  released: 'green',
  docked: 'green',
  concluded: 'green',
  withdrawn: 'neutral',
};

/** What this person entered, and the ways to more. */
export function OwnItemsPage({ token }: LinkProps) {
  const { t } = useTranslation('own-docking');
  const oneOf = useOneOf();
  usePageTitle(t('title'));
  const { data, error, isPending, refetch } = useOwnDocking(token);
  const isSent = (useLocation().state as { isSent?: boolean } | null)?.isSent === true;
  if (isPending) return <PageSkeleton />;
  if (!data) return <NoTicket error={error} onRetry={() => void refetch()} />;
  const { kinds, items, mayAnswer, refusal, slug } = data;
  return (
    <PersonalFrame>
      <h1 className={selfService.title}>{t('title')}</h1>
      <p className={styles.hint}>
        {oneOf(data.organisationZh, data.organisationEn)} ·{' '}
        {oneOf(data.conferenceTitleZh, data.conferenceTitleEn)}
      </p>
      <p>{t(kinds.includes('demand') ? 'intro.demand' : 'intro.achievement')}</p>
      {isSent ? <Notice tone="green">{t('sent')}</Notice> : null}
      {refusal ? <Notice tone="amber">{refusal}</Notice> : null}
      {mayAnswer ? <Calls token={token} /> : null}
      {items.length === 0 && !refusal ? <Notice title={t('none')}>{t('noneHint')}</Notice> : null}
      <ul className={styles.cards}>
        {items.map((item) => (
          <li key={item.id}>
            <ItemCard token={token} slug={slug} item={item} />
          </li>
        ))}
      </ul>
      {refusal
        ? null
        : kinds.map((kind) => (
            <ButtonLink
              key={kind}
              isWide
              look={kind === kinds[0] ? 'primary' : 'plain'}
              to={`/r/${token}/docking/new/${kind}`}
            >
              {t(`enter.${kind}`)}
            </ButtonLink>
          ))}
      {mayAnswer ? (
        <ButtonLink isWide to={`/r/${token}/docking/answers`}>
          {t('toAnswers')}
        </ButtonLink>
      ) : null}
      <ButtonLink isWide look="quiet" to={`/c/${slug}/catalogue`}>
        {t('catalogue')}
      </ButtonLink>
      <ButtonLink isWide look="quiet" to={`/r/${token}`}>
        {t('back')}
      </ButtonLink>
    </PersonalFrame>
  );
}

/** Demands that the organisers ask this person to answer. */
function Calls({ token }: LinkProps) {
  const { t } = useTranslation('own-docking');
  const oneOf = useOneOf();
  const { data } = useOwnAnswers(token);
  if (!data || data.calls.length === 0) return null;
  return (
    <Card className={styles.card} role="region" aria-label={t('asked')}>
      <h2 className={selfService.subtitle}>{t('asked')}</h2>
      {data.calls.map(({ demand }) => (
        <div key={demand.id} className={selfService.section}>
          <strong className={styles.name}>{oneOf(demand.titleZh, demand.titleEn)}</strong>
          <span className={styles.hint}>{oneOf(demand.organisationZh, demand.organisationEn)}</span>
          <ButtonLink look="primary" to={`/r/${token}/docking/answer/${demand.number}`}>
            {t('answer.give')}
          </ButtonLink>
        </div>
      ))}
    </Card>
  );
}

function ItemCard({ token, slug, item }: LinkProps & { slug: string; item: OwnItem }) {
  const { t } = useTranslation('own-docking');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const move = useMoveOwnItem(token);
  const [problem, setProblem] = useState<Problem | null>(null);
  const go = (to: 'withdraw' | 'restore'): void => {
    setProblem(null);
    move.mutate({ itemId: item.id, to }, { onError: (error) => setProblem(asProblem(error)) });
  };
  const isPublic = ['released', 'docked', 'concluded'].includes(item.state);
  const title = oneOf(item.titleZh, item.titleEn);
  return (
    <Card className={styles.card} role="region" aria-label={title}>
      <div className={styles.head}>
        <span className={styles.kind}>
          {tv(`itemKind.${item.kind}`)} {item.number}
        </span>
        <Tag tone={item.returnedAt ? 'red' : tones[item.state]}>
          {item.returnedAt ? t('returned') : tv(`itemState.${item.state}`)}
        </Tag>
      </div>
      <h2 className={styles.name}>{title}</h2>
      {item.returnReason ? (
        <Notice tone="amber" title={t('returned')}>
          {item.returnReason}
        </Notice>
      ) : (
        <p className={styles.hint}>{t(`state.${item.state}`)}</p>
      )}
      <ProblemNotice problem={problem} />
      <div className={styles.actions}>
        {item.mayEdit ? (
          <ButtonLink look={item.returnedAt ? 'primary' : 'plain'} to={`/r/${token}/docking/${item.id}/edit`}>
            {t('change')}
          </ButtonLink>
        ) : null}
        {item.kind === 'demand' && isPublic ? (
          <ButtonLink
            look={item.answers > 0 ? 'primary' : 'plain'}
            to={`/r/${token}/docking/${item.id}/answers`}
          >
            {item.answers > 0 ? t('compare', { count: item.answers }) : t('compareNone')}
          </ButtonLink>
        ) : null}
        {isPublic ? (
          <ButtonLink look="quiet" to={`/c/${slug}/catalogue/${item.kind}-${item.number}`}>
            {t('open')}
          </ButtonLink>
        ) : null}
        {item.mayWithdraw ? (
          <Button look="quiet" isBusy={move.isPending} onClick={() => go('withdraw')}>
            {t('withdraw')}
          </Button>
        ) : null}
        {item.mayRestore ? (
          <Button isBusy={move.isPending} onClick={() => go('restore')}>
            {t('restore')}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}
