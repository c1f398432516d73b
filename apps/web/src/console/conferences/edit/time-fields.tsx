import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useVenues } from '../../../api/conferences.js';
import { zoneName } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { MomentInput } from '../../form/moment-input.js';
import styles from './edit-page.module.css';

const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));

export function TimeFields() {
  const { t } = useTranslation('conferences');
  const oneOf = useOneOf();
  const venues = useVenues();
  const zone = Form.useWatch<string | undefined>('timeZone') ?? 'Asia/Shanghai';
  const venueId = Form.useWatch<string | null | undefined>('venueId');
  return (
    <>
      <p style={{ marginBottom: 12 }}>
        {t('timesIn', { zone, offset: zoneName(new Date().toISOString(), zone) })}
      </p>
      <div className={styles.pair}>
        <Form.Item name="startsAt" label={t('field.startsAt')} required>
          <MomentInput />
        </Form.Item>
        <Form.Item name="endsAt" label={t('field.endsAt')} required>
          <MomentInput />
        </Form.Item>
        <Form.Item name="timeZone" label={t('field.timeZone')} required>
          <Select showSearch options={zones} />
        </Form.Item>
      </div>
      <Form.Item name="moveProgramme" valuePropName="checked">
        <Checkbox>{t('editPage.moveProgramme')}</Checkbox>
      </Form.Item>
      <Form.Item name="venueId" label={t('field.venue')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('schedulePage.otherPlace')}
          options={(venues.data?.items ?? []).map((each) => ({
            value: each.id,
            label: oneOf(each.nameZh, each.nameEn),
          }))}
        />
      </Form.Item>
      <div className={styles.pair} hidden={!!venueId}>
        <Form.Item name="placeZh" label={t('field.placeZh')}>
          <Input />
        </Form.Item>
        <Form.Item name="placeEn" label={t('field.placeEn')}>
          <Input />
        </Form.Item>
      </div>
      <div className={styles.pair}>
        <Form.Item name="registrationOpensAt" label={t('field.registrationOpensAt')} required>
          <MomentInput />
        </Form.Item>
        <Form.Item name="registrationClosesAt" label={t('field.registrationClosesAt')} required>
          <MomentInput />
        </Form.Item>
      </div>
    </>
  );
}
