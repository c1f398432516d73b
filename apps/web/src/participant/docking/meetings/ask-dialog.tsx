import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendRequest, type OwnMeetings, type PartnerToMeet } from '../../../api/own-meetings.js';
import { asProblem } from '../../../api/problem.js';
import { dateTime } from '../../../i18n/dates.js';
import { useOneOf } from '../../../i18n/language.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, SelectField } from '../../../ui/field.js';
import fieldStyles from '../../../ui/field.module.css';
import { ProblemNotice } from '../../../ui/notice.js';
import styles from './meetings.module.css';

interface AskDialogProps {
  token: string;
  own: OwnMeetings;
  person: PartnerToMeet;
  onClose: () => void;
  onDone: () => void;
}

/** The reason is asked for, and until when the request waits is said before it is sent. */
export function AskDialog({ token, own, person, onClose, onDone }: AskDialogProps) {
  const { t } = useTranslation('own-meetings');
  const oneOf = useOneOf();
  const send = useSendRequest(token);
  const [reason, setReason] = useState('');
  const [itemId, setItemId] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const problem = send.isError ? asProblem(send.error) : null;
  const fault = (name: string): string | undefined =>
    problem?.fields.find((each) => each.field === name)?.detail;
  const submit = (): void => {
    if (!reason.trim()) {
      setIsMissing(true);
      field.current?.focus();
      return;
    }
    send.mutate(
      { toId: person.registrationId, reason: reason.trim(), ...(itemId ? { itemId } : {}) },
      {
        onSuccess: () => {
          onClose();
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      title={t('ask.title', { name: person.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="primary" isBusy={send.isPending} onClick={submit}>
            {t('ask.send')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <Field
          label={t('ask.reason')}
          hint={t('ask.reasonHint')}
          error={isMissing ? t('ask.reasonMissing') : fault('reason')}
        >
          {(aria) => (
            <textarea
              {...aria}
              ref={field}
              className={fieldStyles.control}
              rows={4}
              maxLength={500}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value);
                setIsMissing(false);
              }}
            />
          )}
        </Field>
        {person.items.length > 0 ? (
          <SelectField
            label={t('ask.item')}
            isOptional
            error={fault('itemId')}
            value={itemId}
            onChange={(event) => setItemId(event.target.value)}
          >
            <option value="">{t('ask.noItem')}</option>
            {person.items.map((item) => (
              <option key={item.id} value={item.id}>
                {oneOf(item.titleZh, item.titleEn)}
              </option>
            ))}
          </SelectField>
        ) : null}
        <p>{t('ask.expiry', { time: dateTime(own.wouldExpireAt, own.timeZone) })}</p>
        <p className={styles.aside}>{t('contactHint')}</p>
        {problem && problem.fields.length === 0 ? <ProblemNotice problem={problem} /> : null}
      </div>
    </Dialog>
  );
}
