import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Answers } from '#contracts/form/form-definition';
import type { ParticipantType } from '#contracts/vocabulary';
import { sendFormFile } from '../../../api/form-files.js';
import { useForm } from '../../../api/forms.js';
import FormFields from '../../../ui/form-fields/form-fields.js';
import { useThisConference } from '../../conferences/conference-context.js';
import styles from './forms-page.module.css';

interface DeskQuestionsProps {
  participantType: ParticipantType;
  answers: Answers;
  errors: Record<string, string>;
  onChange: (key: string, value: unknown) => void;
}

/** The same questions as on the public page, and those for staff; at the desk none must be answered. */
export function DeskQuestions({ participantType, answers, errors, onChange }: DeskQuestionsProps) {
  const { t } = useTranslation('registration');
  const { id, slug } = useThisConference();
  const { data: form } = useForm(id, participantType);
  const definition = form?.definition;
  if (!definition || definition.fields.every(({ kind }) => kind === 'sessions')) return null;
  const isOpen = Object.keys(errors).length > 0;
  return (
    <Collapse
      key={String(isOpen)}
      defaultActiveKey={isOpen ? ['questions'] : []}
      items={[
        {
          key: 'questions',
          label: t('answers.atDesk'),
          children: (
            <div className={styles.trial}>
              <FormFields
                definition={definition}
                answers={answers}
                audience="staff"
                errors={errors}
                onChange={onChange}
                sendFile={(field, file, onProgress) =>
                  sendFormFile(slug, { participantType, field: field.key }, file, onProgress)
                }
              />
            </div>
          ),
        },
      ]}
    />
  );
}
