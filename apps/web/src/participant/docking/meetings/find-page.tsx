import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useOwnMeetings,
  usePeopleToMeet,
  type OwnMeetings,
  type ParticipantType,
  type PartnerToMeet,
} from '../../../api/own-meetings.js';
import { asProblem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { SelectField, TextField } from '../../../ui/field.js';
import { Notice, ProblemNotice } from '../../../ui/notice.js';
import { usePageTitle } from '../../../ui/page-title.js';
import { PageSkeleton, Skeleton } from '../../../ui/skeleton.js';
import { Tag } from '../../../ui/tag.js';
import type { LinkProps } from '../../registration/link-props.js';
import { NoTicket } from '../../registration/no-ticket.js';
import { PersonalFrame } from '../../registration/personal-frame.js';
import { AskDialog } from './ask-dialog.js';
import styles from './meetings.module.css';
import { Standing } from './meetings-page.js';
import { Partner } from './partner.js';

/** Long enough not to ask at each key. */
const BREATH_MS = 250;

/** Whom one may ask for a meeting. */
export function FindPage({ token }: LinkProps) {
  const { t } = useTranslation('own-meetings');
  usePageTitle(t('people.title'));
  const own = useOwnMeetings(token);
  const [words, setWords] = useState('');
  const [q, setQ] = useState('');
  const [type, setType] = useState<ParticipantType | ''>('');
  const [asked, setAsked] = useState<PartnerToMeet | null>(null);
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setQ(words.trim()), BREATH_MS);
    return () => clearTimeout(timer);
  }, [words]);
  if (own.isPending) return <PageSkeleton />;
  if (!own.data) return <NoTicket error={own.error} onRetry={() => void own.refetch()} />;
  const { askableTypes, isConfirmed } = own.data;
  return (
    <PersonalFrame>
      <header className={styles.head}>
        <h1>{t('people.title')}</h1>
      </header>
      {done ? <Notice tone="green">{done}</Notice> : null}
      <Standing own={own.data} />
      {isConfirmed && askableTypes.length > 0 ? (
        <>
          <TextField
            label={t('people.search')}
            type="search"
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          {askableTypes.length > 1 ? (
            <TypeChoice types={askableTypes} value={type} onChange={setType} />
          ) : null}
          <People {...{ token, q, type, setAsked }} own={own.data} />
        </>
      ) : null}
      <ButtonLink look="quiet" to={`/r/${token}/meetings`}>
        {t('backToMeetings')}
      </ButtonLink>
      {asked ? (
        <AskDialog
          {...{ token }}
          own={own.data}
          person={asked}
          onClose={() => setAsked(null)}
          onDone={() => setDone(t('ask.done', { name: asked.name }))}
        />
      ) : null}
    </PersonalFrame>
  );
}

interface TypeChoiceProps {
  types: readonly ParticipantType[];
  value: ParticipantType | '';
  onChange: (type: ParticipantType | '') => void;
}

function TypeChoice({ types, value, onChange }: TypeChoiceProps) {
  const { t } = useTranslation('own-meetings');
  const { t: tv } = useTranslation('vocabulary');
  return (
    <SelectField
      label={t('people.type')}
      value={value}
      onChange={(event) => onChange(event.target.value as ParticipantType | '')}
    >
      <option value="">{t('people.allTypes')}</option>
      {types.map((type) => (
        <option key={type} value={type}>
          {tv(`participantType.${type}`)}
        </option>
      ))}
    </SelectField>
  );
}

interface PeopleProps extends LinkProps {
  own: OwnMeetings;
  q: string;
  type: ParticipantType | '';
  setAsked: (person: PartnerToMeet) => void;
}

function People({ token, own, q, type, setAsked }: PeopleProps) {
  const { t } = useTranslation('own-meetings');
  const list = usePeopleToMeet(token, { ...(q ? { q } : {}), ...(type ? { participantType: type } : {}) });
  const people = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = list.data?.pages[0]?.total;
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.error) return <ProblemNotice problem={asProblem(list.error)} />;
  if (people.length === 0) return <Notice>{q || type ? t('people.none') : t('people.nobody')}</Notice>;
  return (
    <section className={styles.section} aria-label={t('people.title')}>
      <p className={styles.aside} role="status">
        {t('people.total', { count: total ?? people.length })}
      </p>
      <ul className={styles.list}>
        {people.map((person) => (
          <Found key={person.registrationId} {...{ token, person, own, setAsked }} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button isWide isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('people.more')}
        </Button>
      ) : null}
    </section>
  );
}

type FoundProps = Pick<PeopleProps, 'token' | 'own' | 'setAsked'> & { person: PartnerToMeet };

function Found({ token, person, own, setAsked }: FoundProps) {
  const { t } = useTranslation('own-meetings');
  const { t: tw } = useTranslation('meeting-words');
  const oneOf = useOneOf();
  const { requestState, hasAskedMe, items } = person;
  const titles = items.map((item) => oneOf(item.titleZh, item.titleEn)).join(' · ');
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <Partner person={person} />
        {requestState ? <Tag>{tw(`requestState.${requestState}`)}</Tag> : <span />}
      </div>
      {titles ? <p className={styles.aside}>{t('people.items', { titles })}</p> : null}
      {hasAskedMe ? (
        <ButtonLink to={`/r/${token}/meetings`}>{t('people.answerFirst')}</ButtonLink>
      ) : requestState === null && own.isOpen && own.left > 0 ? (
        <Button aria-label={t('people.askOne', { name: person.name })} onClick={() => setAsked(person)}>
          {t('people.ask')}
        </Button>
      ) : null}
    </li>
  );
}
