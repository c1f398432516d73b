import { Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideAnswer, type ItemAnswer, type ItemDetail } from '../../../api/docking-items.js';
import { asProblem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';

interface DecideButtonsProps {
  item: ItemDetail;
  answer: ItemAnswer;
}

/** Chooses or declines an answer for the enterprise, which may have said so by telephone. */
export function DecideButtons({ item, answer }: DecideButtonsProps) {
  const { t } = useTranslation('docking-items');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const told = useTold();
  const decide = useDecideAnswer(item.id);
  const [decision, setDecision] = useState<'choose' | 'decline' | null>(null);
  const [words, setWords] = useState('');
  const name = `${answer.authorName} (${oneOf(answer.organisationZh, answer.organisationEn)})`;
  const send = (): void => {
    if (!decision) return;
    decide.mutate(
      { answerId: answer.id, decision, words: words.trim() || null, version: answer.version },
      {
        onSuccess: () => {
          told.done(decision === 'choose' ? t('answers.chosen') : t('answers.declined'));
          setDecision(null);
        },
      },
    );
  };
  if (answer.state === 'withdrawn') return null;
  return (
    <>
      <Space wrap>
        {answer.state === 'chosen' ? null : (
          <Button
            size="small"
            aria-label={t('answers.chooseOf', { name })}
            onClick={() => setDecision('choose')}
          >
            {t('answers.choose')}
          </Button>
        )}
        {answer.state === 'declined' ? null : (
          <Button
            size="small"
            aria-label={t('answers.declineOf', { name })}
            onClick={() => setDecision('decline')}
          >
            {t('answers.decline')}
          </Button>
        )}
      </Space>
      {decision ? (
        <Modal
          open
          title={decision === 'choose' ? t('answers.chooseOf', { name }) : t('answers.declineOf', { name })}
          okText={decision === 'choose' ? t('answers.choose') : t('answers.decline')}
          cancelText={ta('action.cancel')}
          confirmLoading={decide.isPending}
          onOk={send}
          onCancel={() => setDecision(null)}
        >
          {decide.isError ? <ProblemAlert problem={asProblem(decide.error)} /> : null}
          <p>{t('answers.decideHint')}</p>
          <Form layout="vertical">
            <Form.Item label={t('answers.words')} htmlFor={`words-${answer.id}`}>
              <Input.TextArea
                id={`words-${answer.id}`}
                rows={3}
                maxLength={1000}
                value={words}
                onChange={({ target }) => setWords(target.value)}
              />
            </Form.Item>
          </Form>
        </Modal>
      ) : null}
    </>
  );
}
