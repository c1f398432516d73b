import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatureStroke } from '#contracts/signing/evidence';
import { asProblem } from '../../../api/problem.js';
import { useSign } from '../../../api/signing-terminal.js';
import { Button } from '../../../ui/button.js';
import { CheckField } from '../../../ui/field.js';
import { ProblemNotice } from '../../../ui/notice.js';
import { SignaturePad } from './signature-pad.js';
import type { TerminalProps } from './terminal.js';
import styles from './terminal.module.css';
import { TypedSignature } from './typed-signature.js';

export interface MadeSignature {
  method: 'drawn' | 'typed';
  /** A PNG as data address. */
  picture: string;
  strokes: SignatureStroke[];
}

/** Read, sign, look at it once more, confirm. Nothing is sent before. */
export function SignForm({ token, view }: TerminalProps) {
  const { t } = useTranslation('signing-terminal');
  const sign = useSign(token);
  const own = view.parties.find(({ id }) => id === view.partyId);
  const [isSubstitute, setIsSubstitute] = useState(false);
  const [isRead, setIsRead] = useState(false);
  const [isTyping, setIsTyping] = useState(false);
  const [made, setMade] = useState<MadeSignature | null>(null);
  const name = (isSubstitute ? own?.substituteName : own?.signatoryName) ?? '';
  const confirm = (): void => {
    if (!made) return;
    sign.mutate({
      method: made.method,
      picture: made.picture.slice(made.picture.indexOf(',') + 1),
      ...(made.method === 'drawn' && { strokes: made.strokes as unknown as number[][][] }),
      textSha256: view.text?.sha256 ?? null,
      isRead,
      isSubstitute,
    });
  };
  return (
    <section className={styles.card} aria-labelledby="sign">
      <h2 id="sign">{t('sign.title')}</h2>
      {own?.substituteName ? (
        <CheckField
          label={t('sign.substitute', { name: own.substituteName, title: own.substituteTitle })}
          checked={isSubstitute}
          onChange={({ target }) => setIsSubstitute(target.checked)}
        />
      ) : null}
      <CheckField
        label={view.text ? t('sign.read', { version: view.text.version }) : t('sign.readTitle')}
        checked={isRead}
        onChange={({ target }) => setIsRead(target.checked)}
      />
      {!isRead ? (
        <p className={styles.quiet}>{t('sign.readFirst')}</p>
      ) : made ? (
        <>
          <p>{t('sign.preview', { name })}</p>
          <img className={styles.preview} src={made.picture} alt={t('sign.previewOf', { name })} />
          <ProblemNotice problem={sign.error ? asProblem(sign.error) : null} />
          <div className={styles.row}>
            <Button look="primary" isBusy={sign.isPending} onClick={confirm}>
              {t('sign.confirm')}
            </Button>
            <Button onClick={() => setMade(null)}>{t('sign.again')}</Button>
          </div>
        </>
      ) : isTyping ? (
        <TypedSignature name={name} onMade={setMade} onBack={() => setIsTyping(false)} />
      ) : (
        <SignaturePad name={name} onMade={setMade} onType={() => setIsTyping(true)} />
      )}
    </section>
  );
}
