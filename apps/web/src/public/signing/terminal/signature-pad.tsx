import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import Pad from 'signature_pad';
import type { SignatureStroke } from '#contracts/signing/evidence';
import { Button } from '../../../ui/button.js';
import type { MadeSignature } from './sign-form.js';
import styles from './terminal.module.css';

/** Enough for print; a sharper one would pass the limit of a signature's picture on large screens. */
const SHARPEST = 2;

interface SignaturePadProps {
  name: string;
  onMade: (made: MadeSignature) => void;
  onType: () => void;
}

/** The place to sign with a pen or a finger. */
export function SignaturePad({ name, onMade, onType }: SignaturePadProps) {
  const { t } = useTranslation('signing-terminal');
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(null);
  const [isEmpty, setIsEmpty] = useState(true);
  useEffect(() => {
    const element = canvas.current!;
    const made = new Pad(element, { minWidth: 0.8, maxWidth: 3.2, penColor: '#14142b' });
    pad.current = made;
    made.addEventListener('endStroke', () => setIsEmpty(made.isEmpty()));
    // a canvas loses what is drawn when it changes its size: what was signed is drawn anew
    const fit = (): void => {
      const before = made.toData();
      const ratio = Math.min(window.devicePixelRatio || 1, SHARPEST);
      element.width = element.offsetWidth * ratio;
      element.height = element.offsetHeight * ratio;
      element.getContext('2d')!.scale(ratio, ratio);
      made.clear();
      if (before.length > 0) made.fromData(before);
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.off();
    };
  }, []);
  const clear = (): void => {
    pad.current?.clear();
    setIsEmpty(true);
  };
  const done = (): void => {
    const groups = pad.current!.toData();
    const start = groups[0]?.points[0]?.time ?? 0;
    const strokes: SignatureStroke[] = groups.map(({ points }) =>
      points.map(({ x, y, time }) => [round(x), round(y), Math.round(time - start)] as const),
    );
    onMade({ method: 'drawn', picture: canvas.current!.toDataURL('image/png'), strokes });
  };
  return (
    <>
      <p>{t('sign.draw', { name })}</p>
      <canvas ref={canvas} className={styles.pad} role="img" aria-label={t('sign.pad', { name })} />
      <div className={styles.row}>
        <Button look="primary" aria-disabled={isEmpty || undefined} onClick={isEmpty ? undefined : done}>
          {t('sign.look')}
        </Button>
        <Button onClick={clear}>{t('sign.clear')}</Button>
        <Button look="quiet" onClick={onType}>
          {t('sign.type')}
        </Button>
      </div>
    </>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
