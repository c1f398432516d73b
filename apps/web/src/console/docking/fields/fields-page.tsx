import { ArrowDownOutlined, ArrowUpOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/accounts.js';
import {
  useDockingFields,
  useOrderFields,
  useSaveField,
  type DockingField,
} from '../../../api/docking-fields.js';
import { asProblem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';
import { LoadFailed } from '../../list/load-failed.js';
import { PageHead } from '../../list/page-head.js';
import { Tag } from '../../list/state-tag.js';
import { DockingTabs } from '../docking-tabs.js';
import { FieldForm, type FieldDraft } from './field-form.js';
import styles from './fields-page.module.css';

/** The tree of fields that the whole installation shares. */
export default function FieldsPage() {
  const { t } = useTranslation('docking-items');
  const may = useMay();
  const query = useDockingFields();
  const [draft, setDraft] = useState<FieldDraft | null>(null);
  const mayEdit = may('docking.edit');
  const fields = query.data?.fields ?? [];
  const beside = (parentId: string | null): DockingField[] =>
    fields.filter((field) => field.parentId === parentId);
  return (
    <>
      <PageHead
        title={t('fields.title')}
        hint={t('fields.hint')}
        actions={
          mayEdit ? (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDraft({})}>
              {t('fields.add')}
            </Button>
          ) : null
        }
      />
      <DockingTabs />
      <div className={styles.card}>
        {query.isPending ? <Skeleton lines={10} /> : null}
        {query.error ? (
          <LoadFailed problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
        ) : null}
        <ul className={styles.tree}>
          {beside(null).map((top, at, all) => (
            <li key={top.id}>
              <Line field={top} at={at} beside={all} mayEdit={mayEdit} onEdit={setDraft} />
              <ul className={styles.below}>
                {beside(top.id).map((field, place, others) => (
                  <li key={field.id}>
                    <Line field={field} at={place} beside={others} mayEdit={mayEdit} onEdit={setDraft} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
      {draft ? <FieldForm draft={draft} tops={beside(null)} onClose={() => setDraft(null)} /> : null}
    </>
  );
}

interface LineProps {
  field: DockingField;
  at: number;
  beside: readonly DockingField[];
  mayEdit: boolean;
  onEdit: (draft: FieldDraft) => void;
}

function Line({ field, at, beside, mayEdit, onEdit }: LineProps) {
  const { t } = useTranslation('docking-items');
  const oneOf = useOneOf();
  const told = useTold();
  const { id: conferenceId } = useThisConference();
  const order = useOrderFields();
  const save = useSaveField();
  const name = oneOf(field.nameZh, field.nameEn);
  const move = (to: number): void => {
    const ids = beside.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(at, 1));
    order.mutate(ids, { onError: told.failed });
  };
  return (
    <div className={styles.line} data-archived={field.isArchived || undefined}>
      <span className={styles.name}>
        {name} <span className={styles.other}>{oneOf(field.nameEn, field.nameZh)}</span>
      </span>
      {field.isArchived ? <Tag>{t('fields.archived')}</Tag> : null}
      <Link to={`/console/conferences/${conferenceId}/docking?fieldId=${field.id}`}>
        {t('fields.items', { count: field.items })}
      </Link>
      {mayEdit ? (
        <span className={styles.actions}>
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={t('fields.up', { name })}
            disabled={at === 0}
            onClick={() => move(at - 1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={t('fields.down', { name })}
            disabled={at === beside.length - 1}
            onClick={() => move(at + 1)}
          />
          <Button
            type="text"
            icon={<EditOutlined />}
            aria-label={t('fields.edit', { name })}
            onClick={() => onEdit({ field })}
          />
          {field.parentId === null ? (
            <Button type="text" onClick={() => onEdit({ parentId: field.id })}>
              {t('fields.addBelow')}
            </Button>
          ) : null}
          <Button
            type="text"
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                {
                  id: field.id,
                  nameZh: field.nameZh,
                  nameEn: field.nameEn,
                  parentId: field.parentId,
                  isArchived: !field.isArchived,
                },
                { onError: told.failed },
              )
            }
          >
            {t(field.isArchived ? 'fields.restore' : 'fields.archive')}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
