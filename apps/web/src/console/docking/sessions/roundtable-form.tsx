import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndlessItems } from '../../../api/docking-items.js';
import { useSaveRoundtable, type Roundtable, type SessionKey } from '../../../api/docking-sessions.js';
import type { Partner } from '../../../api/meetings.js';
import type { Problem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { showInAntdForm } from '../../form/show-in-antd-form.js';
import { useTold } from '../../form/use-told.js';
import { PersonPicker } from '../meetings/person-picker.js';

interface RoundtableFormProps {
  path: SessionKey;
  /** Null: a new one. */
  roundtable: Roundtable | null;
  onClose: () => void;
}

interface Values {
  topicZh?: string;
  topicEn?: string;
  noteTaker?: string;
  seats: number;
  itemIds: string[];
}

const USUAL_SEATS = 10;

export function RoundtableForm({ path, roundtable, onClose }: RoundtableFormProps) {
  const { t } = useTranslation('docking-sessions');
  const { t: ta } = useTranslation();
  const { t: tv } = useTranslation('vocabulary');
  const oneOf = useOneOf();
  const told = useTold();
  const [form] = Form.useForm<Values>();
  const [host, setHost] = useState<Partner | null>(roundtable?.host ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = useSaveRoundtable(path);
  const [q, setQ] = useState('');
  const found = useEndlessItems(path.conferenceId, q ? { q } : {});
  const items = useMemo(() => {
    const own = roundtable?.items ?? [];
    const others = found.data?.pages.flatMap((page) => page.items) ?? [];
    return [...own, ...others.filter(({ id }) => !own.some((item) => item.id === id))];
  }, [roundtable, found.data]);
  const submit = (values: Values): void => {
    setProblem(null);
    save.mutate(
      {
        ...values,
        hostId: host?.registrationId ?? null,
        ...(roundtable ? { id: roundtable.id, version: roundtable.version } : {}),
      },
      {
        onSuccess: () => {
          told.done(t('saved'));
          onClose();
        },
        onError: (error) => setProblem(showInAntdForm(form, error)),
      },
    );
  };
  return (
    <Modal
      open
      title={roundtable ? t('form.edit', { number: roundtable.number }) : t('form.add')}
      okText={t('form.save')}
      cancelText={ta('action.cancel')}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <ProblemAlert problem={problem} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={
          roundtable
            ? { ...roundtable, itemIds: roundtable.items.map(({ id }) => id) }
            : { seats: USUAL_SEATS, itemIds: [] }
        }
      >
        <Form.Item name="topicZh" label={t('form.topicZh')}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="topicEn" label={t('form.topicEn')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="seats" label={t('form.seats')} rules={[{ required: true, message: ta('required') }]}>
          <InputNumber min={1} max={100} precision={0} />
        </Form.Item>
        <Form.Item name="noteTaker" label={t('form.noteTaker')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="itemIds" label={t('form.items')}>
          <Select
            mode="multiple"
            showSearch={{ filterOption: false, onSearch: setQ }}
            loading={found.isFetching}
            options={items.map((item) => ({
              value: item.id,
              label: `${tv(`itemKind.${item.kind}`)} ${item.number} · ${oneOf(item.titleZh, item.titleEn)}`,
            }))}
          />
        </Form.Item>
      </Form>
      <PersonPicker label={t('form.host')} value={host} onChange={setHost} />
    </Modal>
  );
}
