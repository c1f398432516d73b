import { Alert } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldKind, FormField } from '#contracts/form/form-definition';
import { useSaveForm, type RegistrationForm } from '../../../api/forms.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { useIsNarrow } from '../../list/use-is-narrow.js';
import { answerImpacts } from './answer-impact.js';
import styles from './forms-page.module.css';
import { freeKey, newQuestion } from './new-question.js';
import { Palette } from './palette.js';
import { Preview } from './preview.js';
import { QuestionList } from './question-list.js';
import { QuestionPanel } from './question-panel.js';
import { SaveBar } from './save-bar.js';
import { useFormDraft } from './use-form-draft.js';

interface FormBuilderProps {
  form: RegistrationForm;
  isReadOnly: boolean;
  onReload: () => void;
}

/** Questions on the left, the chosen one in the middle, the form as visitors see it on the right. */
export function FormBuilder({ form, isReadOnly, onReload }: FormBuilderProps) {
  const { t } = useTranslation('forms');
  const conference = useThisConference();
  const draft = useFormDraft(
    `${conference.id}.${form.participantType}.${form.version}`,
    form.definition.fields as FormField[],
  );
  const save = useSaveForm(conference.id, form.participantType);
  const told = useTold();
  const [chosen, setChosen] = useState<number | null>(draft.fields.length > 0 ? 0 : null);
  const index = chosen !== null && chosen < draft.fields.length ? chosen : null;
  const field = index === null ? null : draft.fields[index]!;
  const panel = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const answeredOf = (key: string): number =>
    form.answersByField.find((each) => each.key === key)?.count ?? 0;
  const taken = [...draft.fields.map(({ key }) => key), ...form.answersByField.map(({ key }) => key)];

  function add(kind: FieldKind): void {
    draft.add(newQuestion(kind, taken));
    setChosen(draft.fields.length);
  }

  function duplicate(at: number): void {
    const original = draft.fields[at]!;
    draft.insertAfter(at, { ...original, key: freeKey(original.kind, taken) });
    setChosen(at + 1);
  }

  return (
    <>
      {draft.wasKept && draft.isDirty ? (
        <Alert type="info" showIcon role="status" title={t('kept')} style={{ marginBottom: 16 }} />
      ) : null}
      {isReadOnly ? (
        <Alert type="info" showIcon title={t('readOnly')} style={{ marginBottom: 16 }} />
      ) : (
        <SaveBar
          draft={draft}
          impacts={answerImpacts(form.definition.fields, draft.fields, form.answersByField, form.answered)}
          error={save.error}
          isSaving={save.isPending}
          onReload={onReload}
          onSave={() =>
            save.mutate(
              { version: form.version, definition: { fields: draft.fields } },
              { onSuccess: () => told.done(t('saved')) },
            )
          }
        />
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <h2 className={styles.heading}>{t('list')}</h2>
          <QuestionList
            draft={draft}
            isReadOnly={isReadOnly}
            chosen={field?.key ?? null}
            onChoose={(key) => {
              setChosen(draft.fields.findIndex((each) => each.key === key));
              // below the list on a phone: the question comes to whoever chose it
              if (isNarrow) panel.current?.scrollIntoView({ block: 'start' });
            }}
          />
          {isReadOnly ? null : <Palette fields={draft.fields} onAdd={add} />}
        </div>
        {isReadOnly ? null : (
          <div className={styles.column} ref={panel}>
            <h2 className={styles.heading}>{t('panel.title')}</h2>
            {field && index !== null ? (
              <QuestionPanel
                draft={draft}
                index={index}
                answered={answeredOf(field.key)}
                onRename={(key) => draft.rename(index, key)}
                onDuplicate={() => duplicate(index)}
                onRemove={() => {
                  draft.remove(index);
                  setChosen(draft.fields.length > 1 ? Math.max(0, index - 1) : null);
                }}
              />
            ) : (
              <p className={styles.extra}>{t('panel.none')}</p>
            )}
          </div>
        )}
        <Preview fields={draft.fields} />
      </div>
    </>
  );
}
