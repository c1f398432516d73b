import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './venue-form.module.css';
import { USUAL_SEATS_PER_TABLE } from './usual-seats.js';

/** One room of the form: names, what it holds, what it has. */
export function RoomFields({ row, onRemove }: { row: number; onRemove: () => void }) {
  const { t } = useTranslation('conferences');
  const { t: ta } = useTranslation();
  const name = Form.useWatch<string | undefined>(['rooms', row, 'nameZh']);
  return (
    <div className={styles.room} role="group" aria-label={name || t('venues.room')}>
      <Form.Item name={[row, 'id']} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[row, 'nameZh']} label={t('venues.roomZh')} required className={styles.half}>
        <Input />
      </Form.Item>
      <Form.Item name={[row, 'nameEn']} label={t('venues.roomEn')} className={styles.half}>
        <Input />
      </Form.Item>
      <Form.Item name={[row, 'seats']} label={t('venues.seats')}>
        <InputNumber min={0} max={100_000} precision={0} controls={false} />
      </Form.Item>
      <Form.Item name={[row, 'tables']} label={t('venues.tables')}>
        <InputNumber min={0} max={10_000} precision={0} controls={false} />
      </Form.Item>
      <Form.Item name={[row, 'seatsPerTable']} label={t('venues.seatsPerTable')}>
        <InputNumber
          min={1}
          max={100}
          precision={0}
          controls={false}
          placeholder={String(USUAL_SEATS_PER_TABLE)}
        />
      </Form.Item>
      <div className={styles.remove}>
        <Button type="text" icon={<DeleteOutlined />} onClick={onRemove}>
          {ta('action.remove')}
        </Button>
      </div>
      <Form.Item name={[row, 'featuresZh']} label={t('venues.featuresZh')} className={styles.half}>
        <Input placeholder={t('venues.featuresExample')} />
      </Form.Item>
      <Form.Item name={[row, 'featuresEn']} label={t('venues.featuresEn')} className={styles.half}>
        <Input />
      </Form.Item>
    </div>
  );
}
