import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerminalText, type SigningTerminal } from '../../../api/signing-terminal.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Brand } from '../../../ui/brand.js';
import { Button } from '../../../ui/button.js';
import { LanguageSwitch } from '../../../ui/language-switch.js';
import { Main } from '../../../ui/main.js';
import { Notice } from '../../../ui/notice.js';
import { SignForm } from './sign-form.js';
import styles from './terminal.module.css';

export interface TerminalProps {
  token: string;
  view: SigningTerminal;
}

/** Whose place it is, what is signed, and the place for the signature. */
export function Terminal({ token, view }: TerminalProps) {
  const { t } = useTranslation('signing-terminal');
  const oneOf = useOneOf();
  const own = view.parties.find(({ id }) => id === view.partyId);
  const isOpen = ['confirmed', 'staged', 'signed', 'in-force'].includes(view.state);
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <Brand />
        <span className={styles.device}>{view.device}</span>
        <LanguageSwitch />
      </header>
      <Main className={styles.main}>
        <header className={styles.head}>
          <p>{oneOf(view.conferenceZh, view.conferenceEn)}</p>
          <h1>{own?.signatoryName || t('title')}</h1>
          <p>
            {[own?.signatoryTitle, own && oneOf(own.organisationZh, own.organisationEn)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </header>
        <section className={styles.card}>
          <h2>{oneOf(view.titleZh, view.titleEn)}</h2>
          {view.number ? <p className={styles.quiet}>{t('number', { number: view.number })}</p> : null}
          <ul className={styles.parties}>
            {view.parties.map((party) => (
              <li key={party.id}>
                {oneOf(party.organisationZh, party.organisationEn)} · {party.signatoryName || '—'}
                {party.isSigned ? <span className={styles.signed}> ✓ {t('hasSigned')}</span> : null}
              </li>
            ))}
          </ul>
          <Text token={token} view={view} />
        </section>
        {view.signedAt ? (
          <Notice tone="green" title={t('done', { name: view.signerName })}>
            {t('doneHint', { time: dateTime(view.signedAt, view.timeZone) })}
          </Notice>
        ) : view.state === 'withdrawn' ? (
          <Notice tone="red" title={t('withdrawn')} />
        ) : isOpen ? (
          <SignForm key={view.text?.sha256 ?? ''} token={token} view={view} />
        ) : (
          <Notice tone="amber" title={t('notYet')}>
            {t('notYetHint')}
          </Notice>
        )}
        <p className={styles.law}>{t('law')}</p>
      </Main>
    </div>
  );
}

function Text({ token, view: { text } }: TerminalProps) {
  const { t } = useTranslation('signing-terminal');
  const file = useTerminalText(token);
  const [isShown, setIsShown] = useState(false);
  if (!text) return <p className={styles.quiet}>{t('text.none')}</p>;
  const save = (): void =>
    file.mutate(undefined, {
      onSuccess: (blob) => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(blob);
        link.download = text.fileName;
        link.click();
        URL.revokeObjectURL(link.href);
      },
    });
  return (
    <>
      <p className={styles.quiet}>
        {[t('text.version', { version: text.version }), text.pages && t('text.pages', { count: text.pages })]
          .filter(Boolean)
          .join(' · ')}
        <br />
        <span className={styles.hash}>SHA-256 {text.sha256}</span>
      </p>
      <div className={styles.row}>
        <Button aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
          {isShown ? t('text.hide') : t('text.read')}
        </Button>
        <Button isBusy={file.isPending} onClick={save}>
          {t('text.file')}
        </Button>
      </div>
      {isShown ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled text is reached by the keyboard only so
        <div className={styles.text} tabIndex={0} role="region" aria-label={t('text.read')}>
          {text.plainText}
        </div>
      ) : null}
    </>
  );
}
