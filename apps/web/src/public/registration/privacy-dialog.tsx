import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { PrivacyText } from './privacy-text.js';

export function PrivacyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['public', 'app']);
  return (
    <Dialog
      title={t('register.privacyTitle')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('app:action.close')}
        </Button>
      }
    >
      <PrivacyText />
    </Dialog>
  );
}
