import { AutoComplete, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { agreementLimits } from '#contracts/signing/agreements';
import { useRegistrations } from '../../../../api/registration.js';
import { useMay } from '../../../../api/accounts.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { Tag } from '../../../list/state-tag.js';
import styles from './form.module.css';
import type { AgreementValues } from './form-values.js';

interface SignerFieldProps {
  at: number;
  signer: 'signatory' | 'substitute';
  organisationId: string | null;
}

/** Who signs: one of those registered for the organisation, or a name that is typed. */
export function SignerField({ at, signer, organisationId }: SignerFieldProps) {
  const { t } = useTranslation('signing');
  const { id: conferenceId, campaignId } = useThisConference();
  const may = useMay();
  const form = Form.useFormInstance<AgreementValues>();
  const mayLook = may('registration.read', { conferenceId, campaignId });
  const people = useRegistrations(
    conferenceId,
    { organisationId: organisationId ?? '', state: 'confirmed', limit: 100 },
    !!organisationId && mayLook,
  );
  const isRegistered = !!Form.useWatch(['parties', at, `${signer}Id`], { form, preserve: true });
  const found = organisationId ? (people.data?.items ?? []) : [];
  return (
    <div className={styles.pair}>
      <Form.Item
        name={[at, `${signer}Name`]}
        label={
          <>
            {t(`form.${signer}Name`)}&nbsp;
            {isRegistered ? <Tag tone="violet">{t('form.isRegistered')}</Tag> : null}
          </>
        }
        extra={found.length > 0 ? t('form.personHint') : undefined}
      >
        <AutoComplete
          maxLength={agreementLimits.name}
          options={found.map(({ id, name, title }) => ({
            key: id,
            value: name,
            label: [name, title].filter(Boolean).join(' · '),
            person: { id, title },
          }))}
          showSearch={{ filterOption: (words, option) => !!option?.label?.toString().includes(words) }}
          onChange={(_, option) => {
            // a typed name is nobody's registration until it is chosen from the list
            const person = (option as { person?: { id: string; title: string | null } } | undefined)?.person;
            form.setFieldValue(['parties', at, `${signer}Id`], person?.id ?? null);
            if (person?.title) form.setFieldValue(['parties', at, `${signer}Title`], person.title);
          }}
        />
      </Form.Item>
      <Form.Item name={[at, `${signer}Title`]} label={t(`form.${signer}Title`)}>
        <Input maxLength={agreementLimits.name} />
      </Form.Item>
    </div>
  );
}
