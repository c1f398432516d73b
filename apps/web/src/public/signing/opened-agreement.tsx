import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAgreement } from '../../api/own-agreement.js';
import { dateTime, longDate } from '../../i18n/dates.js';
import { useOneOf } from '../../i18n/language.js';
import { PersonalFrame } from '../../participant/registration/personal-frame.js';
import { Notice } from '../../ui/notice.js';
import styles from './agreement-page.module.css';
import { AgreementTerms } from './agreement-terms.js';
import { AgreementText } from './agreement-text.js';
import { ConfirmForm } from './confirm-form.js';
import { OwnData } from './own-data.js';
import { RemarkForm } from './remark-form.js';
import { Standing } from './standing.js';

export interface AgreementProps {
  token: string;
  view: OwnAgreement;
}

export function OpenedAgreement({ token, view }: AgreementProps) {
  const { t } = useTranslation('agreement-page');
  const oneOf = useOneOf();
  /** The fingerprint of what was refused to be confirmed, because it had changed. */
  const [refused, setRefused] = useState<string | null>(null);
  const isJustChanged = refused !== null && refused !== view.fingerprint && !view.confirmedAt;
  const needsConfirm = view.mayChange && !view.confirmedAt;
  return (
    <PersonalFrame>
      <header className={styles.head}>
        <p>
          {oneOf(view.conferenceZh, view.conferenceEn)} · {longDate(view.conferenceStartsAt, view.timeZone)}
        </p>
        <h1>{oneOf(view.titleZh, view.titleEn)}</h1>
        <p>
          {[oneOf(view.kindZh, view.kindEn), view.number && t('number', { number: view.number })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      {isJustChanged ? (
        <Notice tone="amber" title={t('standing.justChanged')}>
          {t('standing.justChangedHint')}
        </Notice>
      ) : null}
      <Standing view={view} />
      {needsConfirm && view.dueAt ? <Due dueAt={view.dueAt} timeZone={view.timeZone} /> : null}
      <AgreementTerms view={view} />
      <AgreementText token={token} view={view} />
      <OwnData token={token} view={view} />
      {needsConfirm ? <ConfirmForm token={token} view={view} onChanged={setRefused} /> : null}
      {view.mayChange ? <RemarkForm token={token} view={view} /> : null}
    </PersonalFrame>
  );
}

function Due({ dueAt, timeZone }: { dueAt: string; timeZone: string }) {
  const { t } = useTranslation('agreement-page');
  const isOver = Date.parse(dueAt) < Date.now();
  const words = t(isOver ? 'overdue' : 'due', { time: dateTime(dueAt, timeZone) });
  return isOver ? <Notice tone="amber">{words}</Notice> : <p className={styles.due}>{words}</p>;
}
