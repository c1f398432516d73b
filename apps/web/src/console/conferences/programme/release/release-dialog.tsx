import { Alert, Checkbox, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clash } from '#contracts/programme/clashes';
import type { Conference, Impact } from '../../../../api/conferences.js';
import { asProblem, type Problem } from '../../../../api/problem.js';
import { useReleasePreview, useReleaseProgramme, type Programme } from '../../../../api/programme.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { useTold } from '../../../form/use-told.js';
import { ImpactList } from '../../change/impact-list.js';
import { ClashList } from '../clashes/clash-list.js';
import { Field } from '../session/field.js';
import { ChangeList } from './change-list.js';
import styles from './release-dialog.module.css';

interface ReleaseDialogProps {
  conference: Conference;
  programme: Programme;
  /** Of the saved draft. */
  version: number;
  clashWords: (clash: Clash) => string;
  onClose: () => void;
}

/** Shows what a release changes and who will be written to, then releases. */
export function ReleaseDialog({ conference, programme, version, clashWords, onClose }: ReleaseDialogProps) {
  const { t } = useTranslation('programme');
  const preview = useReleasePreview(conference.id, version);
  const release = useReleaseProgramme(conference.id);
  const told = useTold();
  const [notes, setNotes] = useState({ noteZh: '', noteEn: '' });
  const [notify, setNotify] = useState(true);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [impacts, setImpacts] = useState<Impact[] | null>(null);
  const next = (programme.releasedNumber ?? 0) + 1;
  const { data } = preview;
  const blocking = data?.clashes.filter(({ isBlocking }) => isBlocking) ?? [];
  const isPossible = !!data && blocking.length === 0 && data.difference.length > 0;
  const mails = (notify ? data?.mails : data?.mailsAnyway) ?? 0;

  const run = (): void => {
    setProblem(null);
    release.mutate(
      { version, notify, ...notes, ...(impacts ? { confirm: true } : {}) },
      {
        onSuccess: ({ releasedNumber }) => {
          told.done(t('releasing.done', { number: releasedNumber ?? next }));
          onClose();
        },
        onError: (error) => {
          const refused = asProblem(error);
          if (refused.needsConfirmation)
            setImpacts((refused.details as { impacts?: Impact[] } | undefined)?.impacts ?? []);
          setProblem(refused);
        },
      },
    );
  };

  return (
    <Modal
      open
      width={640}
      title={t('releasing.title')}
      onCancel={onClose}
      onOk={run}
      okText={
        impacts
          ? t('releasing.confirm')
          : mails > 0
            ? t('releasing.submitNotify', { count: mails })
            : t('releasing.submit')
      }
      okButtonProps={{ disabled: !isPossible, danger: impacts !== null }}
      confirmLoading={release.isPending}
    >
      {!data ? (
        preview.isError ? (
          <ProblemAlert problem={asProblem(preview.error)} />
        ) : (
          <Skeleton active />
        )
      ) : (
        <div className={styles.body}>
          {blocking.length > 0 ? (
            <Alert
              type="error"
              title={t('releasing.clashes')}
              description={<ClashList clashes={blocking} words={clashWords} />}
            />
          ) : null}
          <p>
            {t('releasing.number', { number: next })}
            {programme.releasedNumber === null ? ` · ${t('releasing.first')}` : ''}
          </p>
          {data.difference.length === 0 ? <p>{t('releasing.nothing')}</p> : null}
          <div className={styles.changes}>
            <ChangeList conference={conference} changes={data.difference} />
          </div>
          <p className={styles.mails}>
            {data.concernsEverybody ? <>{t('releasing.everybody')} </> : null}
            {data.mails > 0
              ? t('releasing.mails', {
                  count: data.mails,
                  names: [
                    data.examples.join('、'),
                    ...(data.mails > data.examples.length ? [t('releasing.more')] : []),
                  ].join(' '),
                })
              : t('releasing.noMails')}
          </p>
          {data.mails > 0 ? (
            <Checkbox checked={notify} onChange={(event) => setNotify(event.target.checked)}>
              {t('releasing.notify')}
            </Checkbox>
          ) : null}
          {!notify && data.mailsAnyway > 0 ? (
            <p className={styles.mails}>{t('releasing.anyway', { count: data.mailsAnyway })}</p>
          ) : null}
          {(['noteZh', 'noteEn'] as const).map((field) => (
            <Field key={field} id={`release-${field}`} label={t(`releasing.${field}`)}>
              <Input
                id={`release-${field}`}
                maxLength={300}
                value={notes[field]}
                onChange={(event) => setNotes({ ...notes, [field]: event.target.value })}
              />
            </Field>
          ))}
          {impacts ? <ImpactList impacts={impacts} /> : null}
          <ProblemAlert problem={problem} />
        </div>
      )}
    </Modal>
  );
}
