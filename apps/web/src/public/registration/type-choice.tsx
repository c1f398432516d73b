import { useTranslation } from 'react-i18next';
import type { ParticipantType } from '#contracts/vocabulary';
import type { PublicForm } from '../../api/public-registration.js';
import styles from './type-choice.module.css';

interface TypeChoiceProps {
  types: PublicForm['types'];
  chosen: ParticipantType;
  onChoose: (type: ParticipantType) => void;
}

/** As what one takes part, where the conference leaves a choice. */
export function TypeChoice({ types, chosen, onChoose }: TypeChoiceProps) {
  const { t } = useTranslation(['public', 'vocabulary']);
  return (
    <fieldset className={styles.types}>
      <legend>{t('type.title')}</legend>
      {types.map(({ participantType, left, needsApproval }) => (
        <label key={participantType} className={styles.type}>
          <input
            type="radio"
            name="participantType"
            checked={chosen === participantType}
            onChange={() => onChoose(participantType)}
          />
          <span>
            {t(`vocabulary:participantType.${participantType}`)}
            <small>
              {left > 0 ? t('conference.left', { count: left }) : t('phase.full')}
              {needsApproval ? ` · ${t('type.approval')}` : ''}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
