import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { readCode } from '#contracts/signing/evidence';
import { asProblem } from '../../api/problem.js';
import { canHash, useCode, useFileCheck } from '../../api/verification.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Notice, ProblemNotice } from '../../ui/notice.js';
import { PublicFrame } from '../frame/public-frame.js';
import { usePageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './verify-page.module.css';
import { VerifiedCard } from './verified-card.js';

/** Whether an agreement was sealed here, and whether a file is it. Keyed by the code, so that no answer outlives it. */
export default function VerifyPage() {
  const { code = '' } = useParams();
  return (
    <PublicFrame>
      <OfCode key={code} typed={code} />
    </PublicFrame>
  );
}

function OfCode({ typed }: { typed: string }) {
  const { t } = useTranslation('verify-page');
  usePageTitle(t('title'));
  const code = readCode(typed) ?? '';
  const found = useCode(code);
  const check = useFileCheck();
  const said = check.data?.result ?? found.data;
  return (
    <div className={styles.page}>
      <header>
        <h1>{t('title')}</h1>
        <p className={styles.quiet}>{t('hint')}</p>
      </header>
      <CodeForm typed={typed} />
      {typed && !code ? <Notice tone="red" title={t('noCode')} /> : null}
      {code && found.isPending ? <Skeleton lines={4} /> : null}
      <ProblemNotice problem={found.error ? asProblem(found.error) : null} />
      <FileForm isBusy={check.isPending} onFile={(file) => check.mutate({ file, code })} />
      <ProblemNotice problem={check.error ? asProblem(check.error) : null} />
      <div role="status" className={styles.answer}>
        {said ? (
          <Notice
            tone={
              { found: 'neutral', unchanged: 'green', changed: 'red', unknown: 'amber' }[
                said.verdict
              ] as never
            }
            title={t(`verdict.${said.verdict}`)}
          >
            {t(`verdict.${said.verdict}Hint`)}
            {check.data ? (
              <p className={styles.hash}>
                {check.data.name}
                <br />
                SHA-256 {check.data.sha256}
              </p>
            ) : null}
          </Notice>
        ) : null}
      </div>
      {said?.agreement ? <VerifiedCard agreement={said.agreement} /> : null}
      <section className={styles.card}>
        <h2>{t('law.title')}</h2>
        <p>{t('law.text')}</p>
        <h2>{t('alone.title')}</h2>
        <p>{t('alone.text')}</p>
        <code className={styles.command}>npm run cli -- verify FILE.pdf</code>
      </section>
    </div>
  );
}

function CodeForm({ typed }: { typed: string }) {
  const { t } = useTranslation('verify-page');
  const navigate = useNavigate();
  const [text, setText] = useState(typed);
  const [isWrong, setIsWrong] = useState(false);
  const go = (event: FormEvent): void => {
    event.preventDefault();
    const code = readCode(text);
    setIsWrong(code === null);
    if (code) void navigate(`/verify/${code}`);
  };
  return (
    <form className={styles.code} onSubmit={go} noValidate>
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        error={isWrong ? t('noCode') : undefined}
        value={text}
        onChange={({ target }) => setText(target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button type="submit" look="primary">
        {t('look')}
      </Button>
    </form>
  );
}

function FileForm({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation('verify-page');
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  if (!canHash()) return <Notice title={t('noHash')}>{t('noHashHint')}</Notice>;
  return (
    <label
      htmlFor={id}
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <strong>{isBusy ? t('file.busy') : t('file.title')}</strong>
      <span>{t('file.hint')}</span>
      <input
        id={id}
        type="file"
        accept="application/pdf,.pdf"
        className="visually-hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = ''; // the same file can be chosen again
        }}
      />
    </label>
  );
}
