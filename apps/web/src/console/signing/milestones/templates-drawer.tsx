import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { milestoneLimits } from '#contracts/signing/milestones';
import {
  useKindsOfAgreements,
  useMilestoneTemplates,
  useSaveTemplates,
  type MilestoneTemplate,
} from '../../../api/milestones.js';
import { asProblem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import { DetailDrawer } from '../../list/detail-drawer.js';
import styles from './milestones.module.css';

/** The milestones that agreements of a kind get when they are signed. */
export function TemplatesDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('milestones');
  const oneOf = useOneOf();
  const kinds = useKindsOfAgreements();
  const offered = (kinds.data ?? []).filter(({ isArchived }) => !isArchived);
  const [chosen, setChosen] = useState('');
  const kindId = chosen || (offered[0]?.id ?? '');
  const templates = useMilestoneTemplates(kindId);
  return (
    <DetailDrawer title={t('template.title')} query={kinds} onClose={onClose} width={640}>
      <p>{t('template.hint')}</p>
      <div className={styles.section}>
        <Select
          aria-label={t('template.kind')}
          value={kindId}
          onChange={setChosen}
          options={offered.map(({ id, nameZh, nameEn }) => ({ value: id, label: oneOf(nameZh, nameEn) }))}
        />
        {templates.data ? (
          <Editor key={kindId} kindId={kindId} kept={templates.data} />
        ) : templates.error ? (
          <ProblemAlert problem={asProblem(templates.error)} />
        ) : (
          <Skeleton lines={6} />
        )}
      </div>
    </DetailDrawer>
  );
}

function Editor({ kindId, kept }: { kindId: string; kept: MilestoneTemplate[] }) {
  const { t } = useTranslation('milestones');
  const oneOf = useOneOf();
  const told = useTold();
  const save = useSaveTemplates(kindId);
  // a key of its own for each, as positions change
  const [items, setItems] = useState(() => kept.map((item, at) => ({ ...item, key: at })));
  const change = (key: number, to: Partial<MilestoneTemplate>): void =>
    setItems(items.map((item) => (item.key === key ? { ...item, ...to } : item)));
  const add = (): void =>
    setItems([
      ...items,
      {
        key: Math.max(-1, ...items.map(({ key }) => key)) + 1,
        titleZh: '',
        titleEn: '',
        daysAfterSigning: 30,
        asksAmount: false,
      },
    ]);
  const up = (at: number): void =>
    setItems([...items.slice(0, at - 1), items[at]!, items[at - 1]!, ...items.slice(at + 1)]);
  const submit = (): void =>
    save.mutate(
      items.map(({ key: _, ...item }) => item),
      { onSuccess: () => told.done(t('saved')) },
    );
  return (
    <>
      <ProblemAlert problem={save.error ? asProblem(save.error) : null} />
      {items.length === 0 ? <p>{t('template.empty')}</p> : null}
      <ul>
        {items.map((item, at) => {
          const name = oneOf(item.titleZh, item.titleEn) || t('template.unnamed', { number: at + 1 });
          return (
            <li key={item.key} className={styles.template}>
              <label>
                {t('field.titleZh')}
                <Input
                  value={item.titleZh}
                  maxLength={milestoneLimits.title}
                  onChange={({ target }) => change(item.key, { titleZh: target.value })}
                />
              </label>
              <label>
                {t('field.titleEn')}
                <Input
                  value={item.titleEn}
                  maxLength={milestoneLimits.title}
                  onChange={({ target }) => change(item.key, { titleEn: target.value })}
                />
              </label>
              <div className={styles.wide}>
                <label>
                  {t('template.days')}
                  <InputNumber
                    value={item.daysAfterSigning}
                    min={0}
                    max={milestoneLimits.days}
                    precision={0}
                    onChange={(days) => change(item.key, { daysAfterSigning: days ?? 0 })}
                  />
                </label>
                <Checkbox
                  checked={item.asksAmount}
                  onChange={({ target }) => change(item.key, { asksAmount: target.checked })}
                >
                  {t('template.asksAmount')}
                </Checkbox>
                <Button
                  icon={<ArrowUpOutlined aria-hidden />}
                  aria-label={t('template.up', { name })}
                  disabled={at === 0}
                  onClick={() => up(at)}
                />
                <Button
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('template.remove', { name })}
                  onClick={() => setItems(items.filter(({ key }) => key !== item.key))}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        <Button
          icon={<PlusOutlined aria-hidden />}
          disabled={items.length >= milestoneLimits.templates}
          onClick={add}
        >
          {t('template.add')}
        </Button>
        <Button type="primary" loading={save.isPending} onClick={submit}>
          {t('template.save')}
        </Button>
      </div>
    </>
  );
}
