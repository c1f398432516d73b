import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldKind, FormField } from '#contracts/form/form-definition';
import { surveyKinds, usualSurvey } from '#contracts/outreach/survey';
import { asProblem } from '../../../api/problem.js';
import { useCopySurvey, useSaveSurvey, type Survey } from '../../../api/surveys.js';
import { momentOf, wallClock } from '../../../i18n/dates.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { MomentInput } from '../../form/moment-input.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import formStyles from '../../registration/forms/forms-page.module.css';
import { freeKey, newQuestion } from '../../registration/forms/new-question.js';
import { Palette } from '../../registration/forms/palette.js';
import { Preview } from '../../registration/forms/preview.js';
import { QuestionList } from '../../registration/forms/question-list.js';
import { QuestionPanel } from '../../registration/forms/question-panel.js';
import { useFormDraft } from '../../registration/forms/use-form-draft.js';
import styles from './surveys-page.module.css';

interface SurveyEditorProps {
  survey: Survey | null;
  isReadOnly: boolean;
  onSaved: (survey: Survey) => void;
  onCopied?: (id: string) => void;
}

interface Words {
  titleZh: string;
  titleEn: string;
  introZh: string;
  introEn: string;
  isAnonymous: boolean;
  closesAt: string;
}

/** Words and date above, the questions below, built of the same parts as registration forms. */
export function SurveyEditor({ survey, isReadOnly, onSaved, onCopied }: SurveyEditorProps) {
  const { t } = useTranslation('surveys');
  const { t: tf } = useTranslation('forms');
  const { id: conferenceId, timeZone } = useThisConference();
  const told = useTold();
  const save = useSaveSurvey(conferenceId);
  const copy = useCopySurvey(conferenceId);
  const [form] = Form.useForm<Words>();
  const first = survey ?? { ...usualSurvey, isAnonymous: false, closesAt: null, answered: 0 };
  const draft = useFormDraft(
    `survey.${survey?.id ?? conferenceId}.${survey?.version ?? 0}`,
    first.definition.fields as FormField[],
  );
  const isFixed = first.answered > 0;
  const isFrozen = isReadOnly || isFixed;
  const [chosen, setChosen] = useState<number | null>(draft.fields.length > 0 ? 0 : null);
  const index = chosen !== null && chosen < draft.fields.length ? chosen : null;
  const taken = draft.fields.map(({ key }) => key);

  const add = (kind: FieldKind): void => {
    draft.add(newQuestion(kind, taken));
    setChosen(draft.fields.length);
  };
  const submit = ({ closesAt, ...words }: Words): void =>
    save.mutate(
      {
        ...words,
        closesAt: closesAt ? momentOf(closesAt, timeZone) : null,
        definition: { fields: draft.fields },
        ...(survey ? { id: survey.id, version: survey.version } : {}),
      },
      {
        onSuccess: (saved) => {
          told.done(t('saved'));
          onSaved(saved);
        },
      },
    );

  return (
    <>
      {isFixed ? (
        <Alert
          className={styles.notice}
          type="info"
          showIcon
          title={t('answeredHint', { count: first.answered })}
          action={
            survey && onCopied && !isReadOnly ? (
              <Button
                loading={copy.isPending}
                onClick={() =>
                  copy.mutate(survey.id, {
                    onSuccess: ({ id }) => {
                      told.done(t('copied'));
                      onCopied(id);
                    },
                    onError: told.failed,
                  })
                }
              >
                {t('copy')}
              </Button>
            ) : null
          }
        />
      ) : null}
      {save.isError ? <ProblemAlert problem={asProblem(save.error)} /> : null}
      <Form<Words>
        form={form}
        layout="vertical"
        className={styles.card}
        disabled={isReadOnly}
        onFinish={submit}
        initialValues={{
          titleZh: first.titleZh,
          titleEn: first.titleEn,
          introZh: first.introZh,
          introEn: first.introEn,
          isAnonymous: first.isAnonymous,
          closesAt: first.closesAt ? wallClock(first.closesAt, timeZone) : '',
        }}
      >
        <div className={styles.pair}>
          <Form.Item name="titleZh" label={t('field.titleZh')} required>
            <Input maxLength={120} lang="zh-CN" />
          </Form.Item>
          <Form.Item name="titleEn" label={t('field.titleEn')}>
            <Input maxLength={120} lang="en" />
          </Form.Item>
          <Form.Item name="introZh" label={t('field.introZh')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} lang="zh-CN" />
          </Form.Item>
          <Form.Item name="introEn" label={t('field.introEn')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} lang="en" />
          </Form.Item>
          <Form.Item name="closesAt" label={t('field.closesAtOptional')}>
            <MomentInput />
          </Form.Item>
          <Form.Item name="isAnonymous" valuePropName="checked" extra={t('anonymousHint')}>
            <Checkbox disabled={isFrozen}>{t('field.isAnonymous')}</Checkbox>
          </Form.Item>
        </div>
        {isReadOnly ? null : (
          <div className={styles.actions}>
            <Button
              type="primary"
              htmlType="submit"
              loading={save.isPending}
              disabled={draft.faults.length > 0}
            >
              {t('save')}
            </Button>
            {draft.canUndo ? <Button onClick={draft.undo}>{t('undo')}</Button> : null}
          </div>
        )}
      </Form>
      <div className={formStyles.columns}>
        <div className={formStyles.column}>
          <h2 className={formStyles.heading}>{tf('list')}</h2>
          <QuestionList
            draft={draft}
            isReadOnly={isFrozen}
            chosen={index === null ? null : draft.fields[index]!.key}
            onChoose={(key) => setChosen(draft.fields.findIndex((each) => each.key === key))}
          />
          {isFrozen ? null : <Palette fields={draft.fields} kinds={surveyKinds} onAdd={add} />}
        </div>
        {isFrozen ? null : (
          <div className={formStyles.column}>
            <h2 className={formStyles.heading}>{tf('panel.title')}</h2>
            {index === null ? (
              <p className={formStyles.extra}>{tf('panel.none')}</p>
            ) : (
              <QuestionPanel
                draft={draft}
                index={index}
                answered={0}
                hasInternal={false}
                onRename={(key) => draft.rename(index, key)}
                onDuplicate={() => {
                  const original = draft.fields[index]!;
                  draft.insertAfter(index, { ...original, key: freeKey(original.kind, taken) });
                  setChosen(index + 1);
                }}
                onRemove={() => {
                  draft.remove(index);
                  setChosen(draft.fields.length > 1 ? Math.max(0, index - 1) : null);
                }}
              />
            )}
          </div>
        )}
        <Preview fields={draft.fields} hasInternal={false} />
      </div>
    </>
  );
}
