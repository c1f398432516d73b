import { CheckOutlined, CloseOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDecideSuggestion, type Suggestion, type SuggestionVerdict } from '../../../api/matching.js';
import { useLanguage, useOneOf } from '../../../i18n/language.js';
import { useTold } from '../../form/use-told.js';
import { Tag } from '../../list/state-tag.js';
import { MarkedText } from './marked-text.js';
import { Reasons } from './reasons.js';
import styles from './suggestion-card.module.css';

interface SuggestionCardProps {
  /** The item it is suggested for. */
  itemId: string;
  suggestion: Suggestion;
  mayDecide: boolean;
  onRejected: (title: string) => void;
}

export function SuggestionCard({ itemId, suggestion, mayDecide, onRejected }: SuggestionCardProps) {
  const { t } = useTranslation('matching');
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const { title, text } = useShown(suggestion);
  const { verdict, likelihood, presenterName } = suggestion;
  return (
    <article className={`${styles.card} ${verdict === 'rejected' ? styles.rejected : ''}`}>
      <div className={styles.head}>
        <h3>
          <MarkedText {...title} />
        </h3>
        {verdict ? <Tag tone={verdict === 'accepted' ? 'green' : 'grey'}>{t(verdict)}</Tag> : null}
      </div>
      <p className={styles.facts}>
        {tv(`itemKind.${suggestion.kind}`)} · {oneOf(suggestion.organisationZh, suggestion.organisationEn)}
        {presenterName ? ` · ${t('presenter', { name: presenterName })}` : ''} ·{' '}
        {t('likelihood', { percent: Math.round(likelihood * 100) })}
      </p>
      <Reasons reasons={suggestion.reasons} />
      {text.text ? (
        <details className={styles.text}>
          <summary>{t('showText')}</summary>
          <p>
            <MarkedText {...text} />
          </p>
        </details>
      ) : null}
      {mayDecide ? (
        <Decision itemId={itemId} suggestion={suggestion} title={title.text} onRejected={onRejected} />
      ) : null}
    </article>
  );
}

interface DecisionProps {
  itemId: string;
  suggestion: Suggestion;
  title: string;
  onRejected: (title: string) => void;
}

function Decision({ itemId, suggestion, title, onRejected }: DecisionProps) {
  const { t } = useTranslation('matching');
  const told = useTold();
  const decide = useDecideSuggestion();
  const say = (verdict: SuggestionVerdict): void =>
    decide.mutate(
      { id: itemId, otherId: suggestion.itemId, verdict },
      {
        onSuccess: () => {
          if (verdict === 'rejected') onRejected(title);
          else told.done(t(`said.${verdict ?? 'open'}`, { title }));
        },
        onError: told.failed,
      },
    );
  if (suggestion.verdict)
    return (
      <div className={styles.actions}>
        <Button
          icon={<UndoOutlined aria-hidden />}
          loading={decide.isPending}
          aria-label={`${t('takeBack')} · ${title}`}
          onClick={() => say(null)}
        >
          {t('takeBack')}
        </Button>
      </div>
    );
  return (
    <div className={styles.actions}>
      <Button
        type="primary"
        icon={<CheckOutlined aria-hidden />}
        loading={decide.isPending}
        aria-label={`${t('accept')} · ${title}`}
        onClick={() => say('accepted')}
      >
        {t('accept')}
      </Button>
      <Button
        icon={<CloseOutlined aria-hidden />}
        disabled={decide.isPending}
        aria-label={`${t('reject')} · ${title}`}
        onClick={() => say('rejected')}
      >
        {t('reject')}
      </Button>
    </div>
  );
}

/** Title and text in the reader's language where there is one, with the marks that belong to them. */
function useShown({ titleZh, titleEn, textZh, textEn, otherMarks }: Suggestion) {
  const isEnglish = useLanguage() === 'en';
  const isTitleEnglish = isEnglish ? titleEn !== '' : titleZh === '';
  const isTextEnglish = isEnglish ? textEn !== '' : textZh === '';
  return {
    title: isTitleEnglish
      ? { text: titleEn, marks: otherMarks.titleEn }
      : { text: titleZh, marks: otherMarks.titleZh },
    text: isTextEnglish
      ? { text: textEn, marks: otherMarks.textEn }
      : { text: textZh, marks: otherMarks.textZh },
  };
}
