import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/schemas.js';
import { useOneOf } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { LanguageSwitch } from '../../ui/language-switch.js';
import type { DoorSettings } from './door-settings.js';
import styles from './settings-dialog.module.css';

interface Props {
  points: readonly Schemas['CheckInPointView'][];
  settings: DoorSettings;
  onClose: () => void;
}

/** Which door this is, and what this device is called. */
export function SettingsDialog({ points, settings, onClose }: Props) {
  const { t } = useTranslation('check-in');
  const oneOf = useOneOf();
  return (
    <Dialog
      title={t('settings.title')}
      onClose={onClose}
      actions={
        <Button look="primary" isWide onClick={onClose}>
          {t('settings.done')}
        </Button>
      }
    >
      <fieldset className={styles.points}>
        <legend>{t('settings.point')}</legend>
        {points.map((point) => (
          <label key={point.id}>
            <input
              type="radio"
              name="point"
              checked={point.id === settings.pointId}
              onChange={() => settings.choosePoint(point.id)}
            />
            {oneOf(point.nameZh, point.nameEn)}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('settings.device')}
        hint={t('settings.deviceHint')}
        maxLength={60}
        value={settings.deviceLabel}
        onChange={(event) => settings.nameDevice(event.target.value)}
      />
      <div>
        <LanguageSwitch />
      </div>
    </Dialog>
  );
}
