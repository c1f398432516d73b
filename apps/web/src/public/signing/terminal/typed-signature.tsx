import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/field.js';
import type { MadeSignature } from './sign-form.js';
import styles from './terminal.module.css';

interface TypedSignatureProps {
  name: string;
  onMade: (made: MadeSignature) => void;
  onBack: () => void;
}

/** For those who cannot draw: the typed name as a picture, marked as typed. */
export function TypedSignature({ name, onMade, onBack }: TypedSignatureProps) {
  const { t } = useTranslation('signing-terminal');
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const done = (event: FormEvent): void => {
    event.preventDefault();
    const isSame = plain(text) === plain(name);
    setIsWrong(!isSame);
    if (isSame) onMade({ method: 'typed', picture: drawn(name), strokes: [] });
  };
  return (
    <form className={styles.typed} onSubmit={done} noValidate>
      <TextField
        label={t('sign.typeName')}
        hint={t('sign.typeHint', { name })}
        error={isWrong ? t('sign.typeWrong', { name }) : undefined}
        value={text}
        onChange={({ target }) => setText(target.value)}
        autoComplete="off"
      />
      <div className={styles.row}>
        <Button type="submit" look="primary">
          {t('sign.look')}
        </Button>
        <Button onClick={onBack}>{t('sign.backToDraw')}</Button>
      </div>
    </form>
  );
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const WIDTH = 800;
const HEIGHT = 220;

function drawn(text: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#14142b';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  let size = 110;
  do context.font = `italic ${size}px "Noto Serif SC", "Songti SC", Georgia, serif`;
  while (context.measureText(text).width > WIDTH * 0.9 && (size -= 4) > 20);
  context.fillText(text, WIDTH / 2, HEIGHT / 2);
  return canvas.toDataURL('image/png');
}
