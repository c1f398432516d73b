import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadPrint, prints, type Print } from '../../../api/meeting-prints.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { useTold } from '../../form/use-told.js';

function usePrint() {
  const { id } = useThisConference();
  const told = useTold();
  const [isBusy, setIsBusy] = useState(false);
  const print = (of: Print, registrationId?: string): void => {
    setIsBusy(true);
    void downloadPrint(id, of, registrationId)
      .catch(told.failed)
      .finally(() => setIsBusy(false));
  };
  return { print, isBusy };
}

/** What stands, on paper: for people, tables and rooms. */
export function PrintMenu() {
  const { t } = useTranslation('meetings');
  const { print, isBusy } = usePrint();
  return (
    <Dropdown
      trigger={['click']}
      getPopupContainer={(button) => button.parentElement!}
      menu={{
        items: prints.map((key) => ({ key, label: t(`print.${key}`) })),
        onClick: ({ key }) => print(key as Print),
      }}
    >
      <Button icon={<PrinterOutlined aria-hidden />} loading={isBusy}>
        {t('print.open')}
      </Button>
    </Dropdown>
  );
}

/** The timetable of one person. */
export function PrintOne({ registrationId, name }: { registrationId: string; name: string }) {
  const { t } = useTranslation('meetings');
  const { print, isBusy } = usePrint();
  return (
    <Button
      type="text"
      icon={<PrinterOutlined aria-hidden />}
      loading={isBusy}
      aria-label={t('print.one', { name })}
      title={t('print.one', { name })}
      onClick={() => print('people', registrationId)}
    />
  );
}
