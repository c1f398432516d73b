import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePassword, useMe } from '../../api/accounts.js';
import type { Problem } from '../../api/problem.js';
import { ProblemAlert } from '../form/problem-alert.js';
import { showInAntdForm } from '../form/show-in-antd-form.js';
import { useTold } from '../form/use-told.js';
import styles from './account-page.module.css';

interface Values {
  currentPassword: string;
  newPassword: string;
}

export function PasswordCard() {
  const { t } = useTranslation('accounts');
  const { data: me } = useMe();
  const [form] = Form.useForm<Values>();
  const change = useChangePassword();
  const told = useTold();
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = (values: Values): void => {
    setProblem(null);
    change.mutate(values, {
      onSuccess: () => {
        form.resetFields();
        told.done(t('account.passwordChanged'));
      },
      onError: (error) => setProblem(showInAntdForm(form, error)),
    });
  };

  return (
    <section className={styles.card}>
      <h2>{t('account.changePassword')}</h2>
      <ProblemAlert problem={problem} />
      <Form<Values> form={form} layout="vertical" onFinish={submit}>
        {/* Password managers look for the account's name. */}
        <input type="email" autoComplete="username" value={me?.user.email ?? ''} readOnly hidden />
        <Form.Item name="currentPassword" label={t('account.currentPassword')} required>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="newPassword" label={t('newPassword')} extra={t('passwordHint')} required>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('account.changePassword')}
        </Button>
      </Form>
    </section>
  );
}
