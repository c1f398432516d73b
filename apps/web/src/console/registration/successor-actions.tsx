import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { asProblem, type Problem } from '../../api/problem.js';
import { useHandOverRegistration, useNameContact } from '../../api/registration-successor.js';
import type { RegistrationDetail } from '../../api/registration.js';
import { ProblemAlert } from '../form/problem-alert.js';
import { useTold } from '../form/use-told.js';

interface Successor {
  name: string;
  mobile: string;
  email?: string;
  title?: string;
}

/** Puts a colleague in somebody's place, and names the organisation's contact. */
export function SuccessorActions({ registration }: { registration: RegistrationDetail }) {
  const { t } = useTranslation('registration');
  const { t: ta } = useTranslation();
  const told = useTold();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [form] = Form.useForm<Successor>();
  const handOver = useHandOverRegistration(registration.id);
  const contact = useNameContact(registration.id);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { isContact, state, arrivedAt } = registration;
  if (state === 'declined' || state === 'cancelled') return null;
  const send = ({ name, mobile, email, title }: Successor): void => {
    setProblem(null);
    const body = { name, mobile, ...(email ? { email } : {}), ...(title ? { title } : {}) };
    handOver.mutate(body, {
      onSuccess: (next) => {
        told.done(t('done.hand-over', { name: next.name }));
        setIsAsking(false);
        const at = new URLSearchParams(search);
        at.set('open', next.id);
        void navigate({ search: at.toString() }, { replace: true });
      },
      onError: (error) => {
        const refusal = asProblem(error);
        setProblem(refusal.fields.length > 0 ? null : refusal);
        form.setFields(
          refusal.fields.map(({ field, detail }) => ({ name: field as keyof Successor, errors: [detail] })),
        );
      },
    });
  };
  return (
    <>
      {arrivedAt ? null : <Button onClick={() => setIsAsking(true)}>{t('successor.open')}</Button>}
      <Button
        loading={contact.isPending}
        onClick={() =>
          contact.mutate(!isContact, {
            onSuccess: () => told.done(t(isContact ? 'done.noContact' : 'done.contact')),
            onError: told.failed,
          })
        }
      >
        {t(isContact ? 'successor.noContact' : 'successor.contact')}
      </Button>
      {isAsking ? (
        <Modal
          open
          title={t('successor.title', { name: registration.name })}
          okText={t('successor.open')}
          cancelText={ta('action.cancel')}
          confirmLoading={handOver.isPending}
          onOk={() => form.submit()}
          onCancel={() => setIsAsking(false)}
        >
          <ProblemAlert problem={problem} />
          <p>{t('successor.hint')}</p>
          <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
            <Form.Item name="name" label={t('field.name')}>
              <Input autoFocus autoComplete="off" />
            </Form.Item>
            <Form.Item name="mobile" label={t('field.mobile')}>
              <Input inputMode="tel" autoComplete="off" />
            </Form.Item>
            <Form.Item name="email" label={t('field.email')}>
              <Input inputMode="email" autoComplete="off" />
            </Form.Item>
            <Form.Item name="title" label={t('field.title')}>
              <Input autoComplete="off" />
            </Form.Item>
          </Form>
        </Modal>
      ) : null}
    </>
  );
}
