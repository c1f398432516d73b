import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import type { CameraFault, CameraState } from './camera-session.js';
import styles from './scan-tab.module.css';
import { useCamera } from './use-camera.js';
import { useTorch } from './use-torch.js';

const isFault = (state: CameraState): state is CameraFault =>
  state !== 'off' && state !== 'starting' && state !== 'on';

/** The camera's picture with its frame; the USB scanner needs nothing of it. */
export function ScanTab({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation(['check-in', 'app']);
  const { video, state, track, start, stop } = useCamera(onCode);
  const torch = useTorch(track);
  const isOn = state === 'on';
  return (
    <div className={styles.tab}>
      <div className={styles.view} data-on={isOn || undefined}>
        <video ref={video} className={styles.video} muted playsInline hidden={!isOn} />
        {isOn ? <span className={styles.frame} aria-hidden /> : null}
        {isOn ? <p className={styles.hint}>{t('camera.hint')}</p> : null}
        {state === 'starting' ? <p>{t('camera.starting')}</p> : null}
        {isFault(state) ? <Notice tone="amber">{t(`camera.${state}`)}</Notice> : null}
        {state === 'off' || isFault(state) ? (
          <>
            <Button look="primary" icon={<Icon name="scan" />} onClick={start}>
              {isFault(state) ? t('app:action.retry') : t('camera.start')}
            </Button>
            <p className={styles.usb}>{t('usb')}</p>
          </>
        ) : null}
      </div>
      {isOn ? (
        <div className={styles.controls}>
          {torch.isSupported ? (
            <Button icon={<Icon name="torch" />} aria-pressed={torch.isOn} onClick={torch.toggle}>
              {torch.isOn ? t('camera.torchOff') : t('camera.torchOn')}
            </Button>
          ) : null}
          <Button onClick={stop}>{t('camera.stop')}</Button>
        </div>
      ) : null}
    </div>
  );
}
