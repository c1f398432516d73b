import { Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditProfile, useMe } from '../../api/accounts.js';
import type { Problem } from '../../api/problem.js';
import { ProblemAlert } from '../form/problem-alert.js';
import { showInAntdForm } from '../form/show-in-antd-form.js';
import { useTold } from '../form/use-told.js';
import styles from './account-page.module.css';

interface Values {
  name: string;
  language: 'zh' | 'en';
}

export function ProfileCard() {
  const { t } = useTranslation('accounts');
  const { t: ta } = useTranslation();
  const { data: me } = useMe();
  const [form] = Form.useForm<Values>();
  const edit = useEditProfile();
  const told = useTold();
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!me) return null;

  const submit = (values: Values): void => {
    setProblem(null);
    edit.mutate(values, {
      onSuccess: () => told.done(t('account.saved')),
      onError: (error) => setProblem(showInAntdForm(form, error)),
    });
  };

  return (
    <section className={styles.card}>
      <h2>{t('account.profile')}</h2>
      <ProblemAlert problem={problem} />
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{ name: me.user.name, language: me.user.language }}
      >
        <Form.Item label={t('email')}>{me.user.email}</Form.Item>
        <Form.Item name="name" label={t('name')} required>
          <Input autoComplete="name" />
        </Form.Item>
        <Form.Item name="language" label={t('account.mailLanguage')}>
          <Segmented
            aria-label={t('account.mailLanguage')}
            options={[
              { value: 'zh', label: t('account.zh') },
              { value: 'en', label: t('account.en') },
            ]}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={edit.isPending}>
          {ta('action.save')}
        </Button>
      </Form>
    </section>
  );
}
