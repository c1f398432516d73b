import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useRenameTemplate,
  useSaveTemplate,
  type Conference,
  type Template,
} from '../../../api/conferences.js';
import type { Problem } from '../../../api/problem.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import { useTold } from '../../form/use-told.js';

interface NameDialogProps {
  title: string;
  hint: string;
  name: string;
  done: string;
  isSaving: boolean;
  save: (name: string) => Promise<unknown>;
  onClose: () => void;
}

function NameDialog({ title, hint, name, done, isSaving, save, onClose }: NameDialogProps) {
  const { t } = useTranslation('conferences');
  const { t: ta } = useTranslation();
  const [form] = Form.useForm<{ name: string }>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const told = useTold();
  const submit = (values: { name: string }): void => {
    setProblem(null);
    save(values.name).then(
      () => {
        told.done(done);
        onClose();
      },
      (error: Error) => setProblem(showInAntdForm(form, error)),
    );
  };
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={form.submit}
      okText={ta('action.save')}
      confirmLoading={isSaving}
    >
      <p style={{ marginBottom: 16 }}>{hint}</p>
      <ProblemAlert problem={problem} />
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ name }}>
        <Form.Item name="name" label={t('templates.name')} required>
          <Input autoFocus maxLength={80} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

export function SaveTemplateDialog({ conference, onClose }: { conference: Conference; onClose: () => void }) {
  const { t } = useTranslation('conferences');
  const save = useSaveTemplate(conference.id);
  return (
    <NameDialog
      title={t('templates.save')}
      hint={t('templates.saveHint')}
      name={conference.titleZh.slice(0, 80)}
      done={t('templates.savedDone')}
      isSaving={save.isPending}
      save={(name) => save.mutateAsync({ name })}
      onClose={onClose}
    />
  );
}

export function RenameDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const { t } = useTranslation('conferences');
  const rename = useRenameTemplate();
  return (
    <NameDialog
      title={t('templates.rename')}
      hint={t('templates.hint')}
      name={template.name}
      done={t('templates.renamed')}
      isSaving={rename.isPending}
      save={(name) => rename.mutateAsync({ id: template.id, name })}
      onClose={onClose}
    />
  );
}
