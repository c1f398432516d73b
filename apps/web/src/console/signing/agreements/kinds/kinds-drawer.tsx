import { ArrowDownOutlined, ArrowUpOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../api/accounts.js';
import {
  useAgreementKinds,
  useOrderKinds,
  useSaveKind,
  type AgreementKind,
} from '../../../../api/agreement-kinds.js';
import { useOneOf } from '../../../../i18n/language.js';
import { useTold } from '../../../form/use-told.js';
import { DetailDrawer } from '../../../list/detail-drawer.js';
import { Tag } from '../../../list/state-tag.js';
import { Dot } from '../use-columns.js';
import { KindForm } from './kind-form.js';
import styles from './kinds.module.css';

/** The kinds of agreement that the whole installation shares, in the order in which they are counted. */
export function KindsDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('signing');
  const oneOf = useOneOf();
  const may = useMay();
  const told = useTold();
  const query = useAgreementKinds();
  const order = useOrderKinds();
  const [draft, setDraft] = useState<{ kind?: AgreementKind } | null>(null);
  const [said, setSaid] = useState('');
  const kinds = query.data ?? [];
  const mayEdit = may('signing.edit');
  const move = (from: number, to: number): void => {
    const ids = kinds.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    const { nameZh, nameEn } = kinds[from]!;
    order.mutate(ids, {
      onSuccess: () => setSaid(t('kinds.moved', { name: oneOf(nameZh, nameEn), place: to + 1 })),
      onError: told.failed,
    });
  };
  return (
    <DetailDrawer
      title={t('kinds.title')}
      query={query}
      onClose={onClose}
      width={680}
      footer={
        mayEdit ? (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDraft({})}>
            {t('kinds.add')}
          </Button>
        ) : null
      }
    >
      <p className={styles.hint}>{t('kinds.hint')}</p>
      <ul className={styles.list}>
        {kinds.map((kind, at) => (
          <Line
            key={kind.id}
            kind={kind}
            mayEdit={mayEdit}
            {...(at > 0 ? { onUp: () => move(at, at - 1) } : {})}
            {...(at < kinds.length - 1 ? { onDown: () => move(at, at + 1) } : {})}
            onEdit={() => setDraft({ kind })}
          />
        ))}
      </ul>
      <div className="visually-hidden" role="status">
        {said}
      </div>
      {draft ? <KindForm {...draft} onClose={() => setDraft(null)} /> : null}
    </DetailDrawer>
  );
}

interface LineProps {
  kind: AgreementKind;
  mayEdit: boolean;
  onUp?: () => void;
  onDown?: () => void;
  onEdit: () => void;
}

function Line({ kind, mayEdit, onUp, onDown, onEdit }: LineProps) {
  const { t } = useTranslation('signing');
  const oneOf = useOneOf();
  const told = useTold();
  const save = useSaveKind();
  const name = oneOf(kind.nameZh, kind.nameEn);
  const { id, key: _, ...facts } = kind;
  const archive = (): void =>
    save.mutate({ id, wish: { ...facts, isArchived: !kind.isArchived } }, { onError: told.failed });
  return (
    <li className={styles.line} data-archived={kind.isArchived || undefined}>
      <span className={styles.words}>
        <Dot kind={kind} />
        <strong>{name}</strong> {kind.isArchived ? <Tag>{t('kinds.archived')}</Tag> : null}
        <small>
          {oneOf(kind.nameEn, kind.nameZh)} · {t(`act.${kind.act}`)}
        </small>
      </span>
      {mayEdit ? (
        <span className={styles.actions}>
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={t('kinds.up', { name })}
            disabled={!onUp}
            onClick={onUp}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={t('kinds.down', { name })}
            disabled={!onDown}
            onClick={onDown}
          />
          <Button
            type="text"
            icon={<EditOutlined />}
            aria-label={t('kinds.edit', { name })}
            onClick={onEdit}
          />
          <Button
            type="text"
            loading={save.isPending}
            aria-label={t(kind.isArchived ? 'kinds.restoreOf' : 'kinds.archiveOf', { name })}
            onClick={archive}
          >
            {t(kind.isArchived ? 'kinds.restore' : 'kinds.archive')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
