import { Alert, Button, Descriptions } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/accounts.js';
import { useOrganisation } from '../../api/organisations.js';
import { dateTime } from '../../i18n/dates.js';
import { DetailDrawer } from '../list/detail-drawer.js';
import { Tag } from '../list/state-tag.js';
import { MergeDialog } from './merge-dialog.js';
import { OrganisationForm } from './organisation-form.js';
import { OrganisationLogo } from './organisation-logo.js';
import { Representatives } from './representatives.js';

interface OrganisationDrawerProps {
  id: string;
  onClose: () => void;
  onOpen: (id: string) => void;
}

export function OrganisationDrawer({ id, onClose, onOpen }: OrganisationDrawerProps) {
  const { t } = useTranslation('organisations');
  const { t: tv } = useTranslation('vocabulary');
  const { t: ta } = useTranslation();
  const may = useMay();
  const query = useOrganisation(id);
  const [work, setWork] = useState<'edit' | 'merge' | null>(null);
  const organisation = query.data;
  const mayEdit = may('organisations.edit') && organisation && !organisation.mergedIntoId;

  return (
    <DetailDrawer
      title={organisation?.nameZh ?? t('title')}
      query={query}
      onClose={onClose}
      footer={
        mayEdit ? (
          <div style={{ display: 'flex', gap: 8 }}>
            <Button type="primary" onClick={() => setWork('edit')}>
              {ta('action.edit')}
            </Button>
            <Button onClick={() => setWork('merge')}>{t('merge.action')}</Button>
          </div>
        ) : null
      }
    >
      {organisation ? (
        <>
          {organisation.mergedIntoId ? (
            <Alert
              type="warning"
              showIcon
              title={t('merged')}
              action={<Button onClick={() => onOpen(organisation.mergedIntoId!)}>{t('toMerged')}</Button>}
            />
          ) : null}
          <Descriptions
            column={1}
            size="small"
            styles={{ label: { width: 150 } }}
            items={[
              { key: 'zh', label: t('field.nameZh'), children: organisation.nameZh },
              { key: 'en', label: t('field.nameEn'), children: organisation.nameEn ?? '–' },
              { key: 'code', label: t('field.creditCode'), children: organisation.creditCode ?? t('noCode') },
              { key: 'kind', label: t('field.kind'), children: tv(`organisationKind.${organisation.kind}`) },
              {
                key: 'qualifications',
                label: t('field.qualification'),
                children:
                  organisation.qualifications.length === 0
                    ? t('noQualifications')
                    : organisation.qualifications.map(({ qualification, year }) => (
                        <div key={qualification}>
                          {tv(`qualification.${qualification}`)}
                          {year ? ` (${year})` : ''}
                        </div>
                      )),
              },
              { key: 'district', label: t('field.district'), children: organisation.district ?? '–' },
              { key: 'industry', label: t('field.industry'), children: organisation.industry ?? '–' },
              {
                key: 'tags',
                label: t('field.tags'),
                children:
                  organisation.tags.length === 0
                    ? t('noTags')
                    : organisation.tags.map((tag) => (
                        <Tag key={tag} tone="grey">
                          {tag}
                        </Tag>
                      )),
              },
              {
                key: 'check',
                label: t('field.check'),
                children: organisation.isVerified ? (
                  <Tag tone="green">{t('verified')}</Tag>
                ) : (
                  <>
                    <Tag tone="amber">{t('unverified')}</Tag> {t('unverifiedHint')}
                  </>
                ),
              },
              {
                key: 'logo',
                label: t('field.logo'),
                children: (
                  <OrganisationLogo
                    id={organisation.id}
                    name={organisation.nameZh}
                    mayEdit={Boolean(mayEdit)}
                  />
                ),
              },
              { key: 'updated', label: t('field.updatedAt'), children: dateTime(organisation.updatedAt) },
            ]}
          />
          <Representatives organisationId={id} />
          {work === 'edit' ? (
            <OrganisationForm
              organisation={organisation}
              onClose={() => setWork(null)}
              onSaved={() => setWork(null)}
            />
          ) : null}
          {work === 'merge' ? (
            <MergeDialog
              organisation={organisation}
              onClose={() => setWork(null)}
              onMerged={(into) => {
                setWork(null);
                onOpen(into.id);
              }}
            />
          ) : null}
        </>
      ) : null}
    </DetailDrawer>
  );
}
