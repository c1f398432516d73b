import { useTranslation } from 'react-i18next';
import { meetingOutcomes } from '#contracts/docking/meetings';
import { presences } from '#contracts/docking/roundtables';
import type { NoteTable } from '../../../api/note-taking.js';
import { useOneOf } from '../../../i18n/language.js';
import { Field } from '../../../ui/field.js';
import fieldStyles from '../../../ui/field.module.css';
import { nothingTyped } from './kept-notes.js';
import styles from './notes.module.css';
import type { Notes } from './use-notes.js';

interface TableNotesProps {
  table: NoteTable;
  notes: Notes;
}

/** Who sits here, one note for each item, and one on the whole. */
export function TableNotes({ table, notes }: TableNotesProps) {
  const { t } = useTranslation('roundtables');
  const oneOf = useOneOf();
  const typed = notes.typed[table.id] ?? nothingTyped;
  return (
    <>
      <section className={styles.section} aria-labelledby="who">
        <h2 id="who">{t('table', { number: table.number, topic: oneOf(table.topicZh, table.topicEn) })}</h2>
        {table.hostName ? <p className={styles.aside}>{t('notes.host', { name: table.hostName })}</p> : null}
        {table.people.length === 0 ? <p className={styles.aside}>{t('notes.nobody')}</p> : null}
        <ul className={styles.people}>
          {table.people.map((person) => {
            const { registrationId: id, name, title } = person;
            const presence = id in typed.people ? typed.people[id] : person.presence;
            return (
              <li key={id}>
                <span className={styles.person}>
                  <strong>{name}</strong>
                  <span className={styles.aside}>
                    {[oneOf(person.organisationZh, person.organisationEn), title].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <span className={styles.ticks} role="group" aria-label={name}>
                  {presences.map((each) => (
                    <button
                      key={each}
                      type="button"
                      className={styles[each]}
                      aria-pressed={presence === each}
                      onClick={() =>
                        notes.change(table.id, { people: { [id]: presence === each ? null : each } })
                      }
                    >
                      {t(`presence.${each}`)}
                    </button>
                  ))}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      {table.items.map((item) => (
        <ItemNote key={item.id} {...{ table, item, notes }} />
      ))}
      <section className={styles.section} aria-labelledby="whole">
        <h2 id="whole">{t('notes.whole')}</h2>
        <NoteText
          label={t('notes.note')}
          value={typed.note ?? table.note}
          onChange={(note) => notes.change(table.id, { note })}
        />
      </section>
    </>
  );
}

function ItemNote({ table, item, notes }: TableNotesProps & { item: NoteTable['items'][number] }) {
  const { t } = useTranslation('roundtables');
  const { t: tv } = useTranslation('vocabulary');
  const { t: tw } = useTranslation('meeting-words');
  const oneOf = useOneOf();
  const typed = notes.typed[table.id]?.items[item.id] ?? {};
  const outcome = typed.outcome === undefined ? item.outcome : typed.outcome;
  const change = (more: typeof typed): void => notes.change(table.id, { items: { [item.id]: more } });
  const title = oneOf(item.titleZh, item.titleEn);
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles.aside}>
        {tv(`itemKind.${item.kind}`)} {item.number} · {oneOf(item.organisationZh, item.organisationEn)}
      </p>
      <div className={styles.outcomes} role="group" aria-label={t('notes.outcome')}>
        {meetingOutcomes.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={outcome === each}
            onClick={() => change({ outcome: outcome === each ? null : each })}
          >
            {each === 'did-not-take-place' ? t('notes.notDiscussed') : tw(`meetingOutcome.${each}`)}
          </button>
        ))}
      </div>
      <NoteText
        label={t('notes.noteOn', { title })}
        value={typed.note ?? item.note}
        onChange={(note) => change({ note })}
      />
    </section>
  );
}

interface NoteTextProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

function NoteText({ label, value, onChange }: NoteTextProps) {
  return (
    <Field label={label} isOptional>
      {(aria) => (
        <textarea
          {...aria}
          className={fieldStyles.control}
          rows={4}
          maxLength={4000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
