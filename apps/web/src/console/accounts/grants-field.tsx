import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { roles } from '#contracts/permissions';
import { useMay, type Grant } from '../../api/accounts.js';
import { useCampaigns, useConferences } from '../../api/conferences.js';
import { useOneOf } from '../../i18n/language.js';
import styles from './grants-field.module.css';

interface GrantsFieldProps {
  value?: Grant[];
  onChange?: (grants: Grant[]) => void;
  /** Offered first for a new line. */
  conferenceId?: string;
}

/** Lines of «role, where»; fits into an Ant Design form item. */
export function GrantsField({ value = [], onChange, conferenceId }: GrantsFieldProps) {
  const { t } = useTranslation('accounts');
  const { t: tv } = useTranslation('vocabulary');
  const { t: ta } = useTranslation();
  const oneOf = useOneOf();
  const may = useMay();
  const conferences = useConferences({ limit: 200 }).data?.items ?? [];
  const campaigns = useCampaigns().data?.items ?? [];

  const places = [
    {
      label: t('colleagues.campaign'),
      options: campaigns
        .filter(({ id }) => may('conference.edit', { campaignId: id }))
        .map((each) => ({ value: `campaign:${each.id}`, label: oneOf(each.nameZh, each.nameEn) })),
    },
    {
      label: t('colleagues.conference'),
      options: conferences
        .filter(({ id, campaignId }) => may('conference.edit', { conferenceId: id, campaignId }))
        .map((each) => ({ value: `conference:${each.id}`, label: oneOf(each.titleZh, each.titleEn) })),
    },
  ].filter(({ options }) => options.length > 0);

  const first = conferenceId
    ? `conference:${conferenceId}`
    : places.flatMap(({ options }) => options)[0]?.value;
  const change = (at: number, grant: Grant): void =>
    onChange?.(value.map((each, index) => (index === at ? grant : each)));

  return (
    <div className={styles.grants}>
      {value.length === 0 ? <p>{t('colleagues.noGrants')}</p> : null}
      {value.map((grant, at) => (
        <div key={at} className={styles.line}>
          <Select
            aria-label={t('colleagues.role')}
            value={grant.role}
            onChange={(role) => change(at, { ...grant, role })}
            popupMatchSelectWidth={280}
            optionLabelProp="title"
            options={roles.map((role) => ({
              value: role,
              title: tv(`role.${role}`),
              label: (
                <div>
                  {tv(`role.${role}`)}
                  <div className={styles.hint}>{t(`colleagues.roleHint.${role}`)}</div>
                </div>
              ),
            }))}
          />
          <Select
            aria-label={t('colleagues.where')}
            value={where(grant)}
            onChange={(place) => change(at, { role: grant.role, ...scopeOf(place) })}
            showSearch={{ optionFilterProp: 'label' }}
            options={places}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={ta('action.remove')}
            onClick={() => onChange?.(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={!first}
        onClick={() => first && onChange?.([...value, { role: 'desk', ...scopeOf(first) }])}
      >
        {t('colleagues.addGrant')}
      </Button>
    </div>
  );
}

const where = ({ campaignId, conferenceId }: Grant): string =>
  campaignId ? `campaign:${campaignId}` : `conference:${conferenceId}`;

const scopeOf = (place: string): Pick<Grant, 'campaignId' | 'conferenceId'> => {
  const [kind, id = null] = place.split(':');
  return kind === 'campaign'
    ? { campaignId: id, conferenceId: null }
    : { campaignId: null, conferenceId: id };
};
