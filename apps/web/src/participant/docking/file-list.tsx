import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemLimits } from '#contracts/docking/items';
import { downloadOwnFile, useAddOwnFile, useRemoveOwnFile, type DockingFile } from '../../api/docking-own.js';
import { asProblem, type Problem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/notice.js';
import type { LinkProps } from '../registration/link-props.js';
import selfService from '../registration/self-service.module.css';
import styles from './docking.module.css';

interface FileListProps extends LinkProps {
  of: { itemId: string } | { answerId: string };
  files: readonly DockingFile[];
  mayChange: boolean;
  /** Of its title, by where it stands on the page. */
  heading?: 'h2' | 'h3';
}

const shownSize = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Files of an item or an answer; each is sent as soon as it is chosen. */
export function FileList({ token, of, files, mayChange, heading: Heading = 'h3' }: FileListProps) {
  const { t } = useTranslation('own-docking');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const add = useAddOwnFile(token, of);
  const remove = useRemoveOwnFile(token, of);
  const [problem, setProblem] = useState<Problem | null>(null);
  const failed = (error: unknown): void => setProblem(asProblem(error));
  const limits = { size: itemLimits.fileMiB, max: itemLimits.files };
  if (!mayChange && files.length === 0) return null;
  return (
    <section className={selfService.section} aria-labelledby={id}>
      <Heading id={id} className={selfService.subtitle}>
        {t('files.title')}
      </Heading>
      {mayChange ? (
        <p className={styles.hint}>{t('itemId' in of ? 'files.hint' : 'files.hintAnswer', limits)}</p>
      ) : null}
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              className={styles.link}
              onClick={() => void downloadOwnFile(token, of, file).catch(failed)}
            >
              {file.name} ({shownSize(file.sizeBytes)})
            </button>
            {mayChange ? (
              <Button
                look="quiet"
                aria-label={t('files.remove', { name: file.name })}
                isBusy={remove.isPending}
                onClick={() => {
                  setProblem(null);
                  remove.mutate(file.id, { onError: failed });
                }}
              >
                ×
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={problem} />
      {mayChange && files.length < itemLimits.files ? (
        <>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('files.add')}
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (!file) return;
              setProblem(null);
              add.mutate(file, { onError: failed });
            }}
          />
          <Button isWide isBusy={add.isPending} onClick={() => input.current?.click()}>
            {t('files.add')}
          </Button>
        </>
      ) : null}
    </section>
  );
}
