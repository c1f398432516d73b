import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoveRoundtable, type Roundtable } from '../../../api/docking-sessions.js';
import { useOneOf } from '../../../i18n/language.js';
import { useTold } from '../../form/use-told.js';
import { Tag } from '../../list/state-tag.js';
import { NoteLinkDialog } from './note-link-dialog.js';
import { RoundtableForm } from './roundtable-form.js';
import type { SectionProps } from './session-page.js';
import styles from './sessions.module.css';

const promising: readonly (string | null)[] = ['cooperation-possible', 'agreement-intended'];

/** Each table with its topic, host and seats, and what was noted there. */
export function RoundtablesSection({ path, detail: { roundtables }, isEditor }: SectionProps) {
  const { t } = useTranslation('docking-sessions');
  const told = useTold();
  const remove = useRemoveRoundtable(path);
  const [edited, setEdited] = useState<Roundtable | 'new' | null>(null);
  const [linked, setLinked] = useState<Roundtable | null>(null);
  return (
    <section id="roundtables" className={styles.card} aria-labelledby="roundtables-title">
      <div className={styles.head}>
        <h2 id="roundtables-title">{t('roundtables')}</h2>
        {isEditor ? <Button onClick={() => setEdited('new')}>{t('add')}</Button> : null}
      </div>
      {roundtables.length === 0 ? <p className={styles.hint}>{t('noRoundtables')}</p> : null}
      <ul className={styles.tables}>
        {roundtables.map((table) => (
          <li key={table.id}>
            <TableFacts table={table} />
            {isEditor ? (
              <div className={styles.actions}>
                <Button
                  size="small"
                  aria-label={t('link.makeOf', { number: table.number })}
                  onClick={() => setLinked(table)}
                >
                  {t('link.make')}
                </Button>
                <Button
                  size="small"
                  aria-label={`${t('edit')} ${table.number}`}
                  onClick={() => setEdited(table)}
                >
                  {t('edit')}
                </Button>
                {table.taken === 0 ? (
                  <Button
                    size="small"
                    aria-label={`${t('remove')} ${table.number}`}
                    onClick={() => remove.mutate(table.id, { onError: told.failed })}
                  >
                    {t('remove')}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {edited ? (
        <RoundtableForm
          path={path}
          roundtable={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      ) : null}
      {linked ? <NoteLinkDialog path={path} roundtable={linked} onClose={() => setLinked(null)} /> : null}
    </section>
  );
}

function TableFacts({ table }: { table: Roundtable }) {
  const { t } = useTranslation('docking-sessions');
  const { t: tw } = useTranslation('meeting-words');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  return (
    <>
      <div className={styles.head}>
        <h3>
          {t('table', { number: table.number })} · {oneOf(table.topicZh, table.topicEn)}
        </h3>
        <span className={styles.hint}>{t('seats', { taken: table.taken, seats: table.seats })}</span>
      </div>
      {table.host || table.noteTaker ? (
        <p className={styles.hint}>
          {[
            table.host && t('host', { name: table.host.name }),
            table.noteTaker && t('noteTaker', { name: table.noteTaker }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : null}
      {table.items.length === 0 ? <p className={styles.hint}>{t('noItems')}</p> : null}
      <ul className={styles.items}>
        {table.items.map((item) => (
          <li key={item.id}>
            <span>
              {oneOf(item.titleZh, item.titleEn)}{' '}
              <Tag tone={promising.includes(item.outcome) ? 'green' : 'grey'}>
                {item.outcome ? tw(`meetingOutcome.${item.outcome}`) : t('noOutcome')}
              </Tag>
            </span>
            <small>
              {tv(`itemKind.${item.kind}`)} {item.number} · {oneOf(item.organisationZh, item.organisationEn)}
            </small>
            {item.note ? <p className={styles.note}>{item.note}</p> : null}
          </li>
        ))}
      </ul>
      {table.note ? <p className={styles.note}>{t('whole', { note: table.note })}</p> : null}
    </>
  );
}
