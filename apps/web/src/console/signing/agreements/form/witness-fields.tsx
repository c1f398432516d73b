import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { agreementLimits } from '#contracts/signing/agreements';
import styles from './form.module.css';

export function WitnessFields() {
  const { t } = useTranslation('signing');
  const { t: ta } = useTranslation();
  return (
    <fieldset className={styles.group}>
      <legend>{t('form.witnesses')}</legend>
      <Form.List name="witnesses">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.witness}>
                <Form.Item
                  name={[name, 'name']}
                  label={t('form.witnessName')}
                  rules={[{ required: true, whitespace: true, message: ta('required') }]}
                >
                  <Input maxLength={agreementLimits.name} />
                </Form.Item>
                <Form.Item name={[name, 'title']} label={t('form.witnessTitle')}>
                  <Input maxLength={agreementLimits.name} />
                </Form.Item>
                <Form.Item name={[name, 'organisation']} label={t('form.witnessOrganisation')}>
                  <Input maxLength={agreementLimits.title} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('form.removeWitness', { place: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            {fields.length < agreementLimits.witnesses ? (
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ name: '' })}>
                {t('form.addWitness')}
              </Button>
            ) : null}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
