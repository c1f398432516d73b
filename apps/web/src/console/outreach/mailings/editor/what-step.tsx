import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Letter } from '#contracts/outreach/letter';
import { mailingAttachments, type MailingAttachment, type MailingPurpose } from '#contracts/outreach/mailing';
import { useLetters, type LetterOrder } from '../../../../api/letters.js';
import type { MailingDraft } from '../../../../api/mailings.js';
import { useSurveys } from '../../../../api/surveys.js';
import { useOneOf } from '../../../../i18n/language.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { LetterEditor } from '../../letters/letter-editor.js';
import { LetterPreview } from '../../letters/letter-preview.js';
import styles from './editor.module.css';

interface WhatStepProps {
  draft: MailingDraft;
  change: (part: Partial<MailingDraft>) => void;
}

export function WhatStep({ draft, change }: WhatStepProps) {
  const { t } = useTranslation('mailings');
  const { id } = useThisConference();
  return (
    <>
      <div className={styles.halves}>
        <section className={styles.card}>
          <div className={styles.title}>
            <h2>{t('what.title')}</h2>
            <KeptLetters purpose={draft.purpose} onChoose={(letter) => change({ letter })} />
          </div>
          <LetterEditor
            value={draft.letter}
            onChange={(letter) => change({ letter })}
            purpose={draft.purpose}
          />
        </section>
        <section className={styles.card}>
          <LetterPreview conferenceId={id} order={orderOf(draft)} />
        </section>
      </div>
      <section className={styles.card}>
        <div className={styles.fields}>
          <div className={styles.field} role="group" aria-labelledby="attachments">
            <span id="attachments">{t('what.attachments')}</span>
            <Checkbox.Group<MailingAttachment>
              value={draft.attachments}
              onChange={(attachments) => change({ attachments })}
              options={mailingAttachments.map((value) => ({
                value,
                label: t(`what.attachmentNames.${value}`),
              }))}
            />
          </div>
          {asksSurvey(draft) || draft.purpose === 'survey' ? (
            <SurveyChoice surveyId={draft.surveyId ?? null} onChoose={(surveyId) => change({ surveyId })} />
          ) : null}
          <div>
            <label className={styles.field}>
              <span>{t('what.senderName')}</span>
              <Input
                value={draft.senderName ?? ''}
                maxLength={60}
                onChange={({ target }) => change({ senderName: target.value })}
              />
            </label>
            <p className={styles.hint}>{t('what.senderNameHint')}</p>
          </div>
          <div>
            <label className={styles.field}>
              <span>{t('what.replyTo')}</span>
              <Input
                type="email"
                value={draft.replyTo ?? ''}
                onChange={({ target }) => change({ replyTo: target.value })}
              />
            </label>
            <p className={styles.hint}>{t('what.replyToHint')}</p>
          </div>
        </div>
      </section>
    </>
  );
}

const orderOf = (draft: MailingDraft): LetterOrder => ({
  letter: draft.letter,
  audience: draft.audience,
  attachments: draft.attachments,
  ...(draft.senderName ? { senderName: draft.senderName } : {}),
  participantType: draft.participantType ?? null,
  holdsUntil: draft.holdsUntil ?? null,
  surveyId: draft.surveyId ?? null,
});

const asksSurvey = ({ letter }: MailingDraft): boolean =>
  [...letter.zh.blocks, ...letter.en.blocks].some(
    (block) => block.kind === 'button' && block.target === 'survey',
  );

interface SurveyChoiceProps {
  surveyId: string | null;
  onChoose: (surveyId: string | null) => void;
}

/** To which survey the letter's button leads. */
function SurveyChoice({ surveyId, onChoose }: SurveyChoiceProps) {
  const { t } = useTranslation('mailings');
  const oneOf = useOneOf();
  const { id } = useThisConference();
  const { data } = useSurveys(id);
  if (data?.items.length === 0) return <p className={styles.hint}>{t('what.noSurvey')}</p>;
  return (
    <label className={styles.field}>
      <span>{t('what.survey')}</span>
      <Select<string>
        allowClear
        value={surveyId}
        onChange={(chosen?: string) => onChoose(chosen ?? null)}
        options={(data?.items ?? []).map((survey) => ({
          value: survey.id,
          label: oneOf(survey.titleZh, survey.titleEn),
        }))}
      />
    </label>
  );
}

/** Begins with a letter kept before, or with the usual one; the mailing takes a copy. */
function KeptLetters({ purpose, onChoose }: { purpose: MailingPurpose; onChoose: (letter: Letter) => void }) {
  const { t } = useTranslation('mailings');
  const { id } = useThisConference();
  const { data } = useLetters(id);
  if (!data) return null;
  const usual = data.starting.filter((each) => each.purpose === purpose);
  return (
    <Select<string | null>
      aria-label={t('what.kept')}
      placeholder={t('what.kept')}
      style={{ minWidth: 200 }}
      value={null}
      onChange={(chosen) => {
        const kept = data.items.find((each) => each.id === chosen) ?? usual.find(() => chosen === 'usual');
        if (kept) onChoose(kept.letter);
      }}
      options={[
        ...usual.map(() => ({ value: 'usual', label: t('what.usual') })),
        ...data.items.map((each) => ({ value: each.id, label: each.name })),
      ]}
      popupMatchSelectWidth={false}
    />
  );
}
