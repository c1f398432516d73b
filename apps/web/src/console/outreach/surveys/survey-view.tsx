import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem.js';
import { useSurvey } from '../../../api/surveys.js';
import { useOneOf } from '../../../i18n/language.js';
import { SectionSkeleton } from '../../../ui/skeleton.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { SurveyEditor } from './survey-editor.js';
import { SurveyResults } from './survey-results.js';

interface SurveyViewProps {
  /** null: a new one. */
  id: string | null;
  showsResults: boolean;
  mayChange: boolean;
  onShow: (view: 'results' | null) => void;
  onOpen: (id: string) => void;
  onBack: () => void;
}

/** One survey: its questions, and what was answered. */
export function SurveyView(props: SurveyViewProps) {
  const { t } = useTranslation('surveys');
  const { id, mayChange, onOpen, onBack } = props;
  if (id) return <ExistingSurvey {...props} id={id} />;
  return (
    <>
      <PageHead title={t('make')} actions={<Back onBack={onBack} />} />
      <SurveyEditor survey={null} isReadOnly={!mayChange} onSaved={({ id: made }) => onOpen(made)} />
    </>
  );
}

function ExistingSurvey({
  id,
  showsResults,
  mayChange,
  onShow,
  onOpen,
  onBack,
}: SurveyViewProps & { id: string }) {
  const { t } = useTranslation('surveys');
  const oneOf = useOneOf();
  const query = useSurvey(id);
  if (query.isPending) return <SectionSkeleton />;
  if (query.isError)
    return <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  const survey = query.data;
  return (
    <>
      <PageHead
        title={oneOf(survey.titleZh, survey.titleEn)}
        actions={
          <>
            <Back onBack={onBack} />
            <Segmented<'questions' | 'results'>
              aria-label={t('view.label')}
              value={showsResults ? 'results' : 'questions'}
              onChange={(view) => onShow(view === 'results' ? 'results' : null)}
              options={(['questions', 'results'] as const).map((value) => ({
                value,
                label: t(`view.${value}`),
              }))}
            />
          </>
        }
      />
      {showsResults ? (
        <SurveyResults survey={survey} />
      ) : (
        <SurveyEditor
          key={survey.version}
          survey={survey}
          isReadOnly={!mayChange}
          onSaved={() => undefined}
          onCopied={onOpen}
        />
      )}
    </>
  );
}

function Back({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('surveys');
  return (
    <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={onBack}>
      {t('back')}
    </Button>
  );
}
