import { Alert, App, Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementLimits, currencies } from '#contracts/signing/agreements';
import { useAgreementKinds } from '../../../../api/agreement-kinds.js';
import { useAgreement, useSaveAgreement, type AgreementDetail } from '../../../../api/agreements.js';
import { Problem, asProblem } from '../../../../api/problem.js';
import { clockTime } from '../../../../i18n/dates.js';
import { useOneOf } from '../../../../i18n/language.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { MomentInput } from '../../../form/moment-input.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { showInAntdForm } from '../../../form/show-in-antd-form.js';
import { useTold } from '../../../form/use-told.js';
import { changedPaths } from './changed-paths.js';
import styles from './form.module.css';
import { twoParties, valuesOf, wishOf, type AgreementValues } from './form-values.js';
import { PartyFields } from './party-fields.js';
import { WitnessFields } from './witness-fields.js';

interface AgreementFormProps {
  agreement?: AgreementDetail;
  onClose: () => void;
  onSaved: (saved: AgreementDetail) => void;
}

/** Draws an agreement up, or mends one that is neither signed nor withdrawn. */
export function AgreementForm({ agreement, onClose, onSaved }: AgreementFormProps) {
  const { t } = useTranslation('signing');
  const { t: ta } = useTranslation();
  const { modal } = App.useApp();
  const told = useTold();
  const { id: conferenceId, timeZone } = useThisConference();
  const [form] = Form.useForm<AgreementValues>();
  const save = useSaveAgreement(conferenceId);
  const [problem, setProblem] = useState<Problem | null>(null);
  // as it was opened: what others change meanwhile is not to be overwritten unseen
  const [opened] = useState(agreement?.version ?? 1);
  const [before] = useState<AgreementValues>(() =>
    agreement ? valuesOf(agreement, timeZone) : { parties: twoParties(), currency: 'CNY' },
  );

  const send = (values: AgreementValues, version?: number): void => {
    setProblem(null);
    save.mutate(
      {
        wish: wishOf(values, timeZone),
        ...(agreement ? { known: { id: agreement.id, version: version ?? opened } } : {}),
      },
      {
        onSuccess: (saved) => {
          told.done(t('form.saved'));
          onSaved(saved);
        },
        onError: (error) => setProblem(showInAntdForm(form, atNames(asProblem(error)))),
      },
    );
  };
  const leave = (): void => {
    if (!form.isFieldsTouched()) return onClose();
    void modal.confirm({
      title: t('form.discardTitle'),
      okText: t('form.discard'),
      cancelText: t('form.goOn'),
      onOk: onClose,
    });
  };
  const isStale = problem?.code === 'record.changed-meanwhile';
  return (
    <Drawer
      open
      size={Math.min(800, window.innerWidth)}
      title={agreement ? t('form.edit') : t('form.add')}
      onClose={leave}
      mask={{ closable: false }}
      footer={
        <div className={styles.foot}>
          <Button onClick={leave}>{ta('action.cancel')}</Button>
          <Button type="primary" loading={save.isPending} onClick={form.submit}>
            {t('form.save')}
          </Button>
        </div>
      }
    >
      {isStale && agreement ? (
        <Stale id={agreement.id} onOver={(version) => send(form.getFieldsValue(true), version)} />
      ) : (
        <ProblemAlert problem={problem} />
      )}
      {agreement?.parties.some(({ confirmedAt }) => confirmedAt) ? (
        <Alert type="info" showIcon title={t('form.asksAgain')} className={styles.notice!} />
      ) : null}
      <Form
        form={form}
        layout="vertical"
        initialValues={before}
        scrollToFirstError={{ focus: true, block: 'center' }}
        // a server's sentence was about what stood there before
        onValuesChange={(changed) =>
          form.setFields(changedPaths(changed).map((name) => ({ name: name as never, errors: [] })))
        }
        // ids of registrations and untouched contacts have no field of their own
        onFinish={() => send(form.getFieldsValue(true))}
      >
        <Basics isNew={!agreement} kindBefore={agreement?.kindId} />
        <PartyFields known={agreement?.parties ?? []} />
        <WitnessFields />
        <Form.Item name="note" label={t('field.note')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

/** A registration is chosen in the field of its name. */
function atNames(problem: Problem): Problem {
  const fields = problem.fields.map((fault) => ({
    ...fault,
    field: fault.field.replace(/(signatory|substitute)Id$/, '$1Name').replace(/^dueAt$/, 'due'),
  }));
  return new Problem(
    problem.status,
    problem.code,
    problem.message,
    fields,
    problem.reference,
    problem.details,
  );
}

function Basics({ isNew, kindBefore }: { isNew: boolean; kindBefore: string | undefined }) {
  const { t } = useTranslation('signing');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const kinds = useAgreementKinds();
  return (
    <>
      <div className={styles.pair}>
        <Form.Item
          name="kindId"
          label={t('field.kind')}
          rules={[{ required: true, message: ta('required') }]}
        >
          <Select
            autoFocus={isNew}
            loading={kinds.isPending}
            options={(kinds.data ?? [])
              .filter(({ id, isArchived }) => !isArchived || id === kindBefore)
              .map(({ id, nameZh, nameEn }) => ({ value: id, label: oneOf(nameZh, nameEn) }))}
          />
        </Form.Item>
        <Form.Item name="number" label={t('field.number')}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="titleZh" label={t('field.titleZh')}>
        <Input maxLength={agreementLimits.title} />
      </Form.Item>
      <Form.Item name="titleEn" label={t('field.titleEn')}>
        <Input maxLength={agreementLimits.title} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="amount" label={t('field.amount')} extra={t('form.amountHint')}>
          <InputNumber<number>
            min={0}
            max={agreementLimits.amount}
            precision={2}
            controls={false}
            inputMode="decimal"
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="currency" label={t('field.currency')}>
          <Select options={currencies.map((value) => ({ value, label: t(`currency.${value}`) }))} />
        </Form.Item>
      </div>
      <div className={styles.pair}>
        <Form.Item name="startsOn" label={t('field.startsOn')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="endsOn" label={t('field.endsOn')}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="due" label={t('field.dueAt')} extra={t('form.dueHint')}>
        <MomentInput />
      </Form.Item>
    </>
  );
}

/** Somebody else was faster: who, when, and a way on that loses nothing. */
function Stale({ id, onOver }: { id: string; onOver: (version: number) => void }) {
  const { t } = useTranslation('signing');
  const { timeZone } = useThisConference();
  const now = useAgreement(id);
  const last = now.data?.timeline.findLast(({ kind }) => kind === 'change');
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      className={styles.notice!}
      title={
        last
          ? t('form.changedBy', {
              name: last.actorName ?? t('form.somebody'),
              time: clockTime(last.at, timeZone),
            })
          : t('form.changedMeanwhile')
      }
      action={
        now.data ? (
          <Button onClick={() => onOver(now.data.version)} disabled={now.isFetching}>
            {t('form.saveOver')}
          </Button>
        ) : null
      }
    />
  );
}
