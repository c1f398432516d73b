import { Alert, Button, Checkbox, InputNumber } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { participantTypes, type ParticipantType } from '#contracts/vocabulary';
import { useMay } from '../../../../api/accounts.js';
import { useSetRules, type DockingRules } from '../../../../api/meetings.js';
import { asProblem, type Problem } from '../../../../api/problem.js';
import { momentOf, wallClock } from '../../../../i18n/dates.js';
import { useThisConference } from '../../../conferences/conference-context.js';
import { MomentInput } from '../../../form/moment-input.js';
import { ProblemAlert } from '../../../form/problem-alert.js';
import { useTold } from '../../../form/use-told.js';
import styles from './setup.module.css';

interface RulesFormProps {
  rules: DockingRules;
  onReload: () => void;
}

export function RulesForm({ rules: saved, onReload }: RulesFormProps) {
  const { t } = useTranslation('meetings');
  const { t: ta } = useTranslation();
  const may = useMay();
  const told = useTold();
  const { id: conferenceId, campaignId, timeZone } = useThisConference();
  const isEditor = may('docking.edit', { conferenceId, campaignId });
  const save = useSetRules(conferenceId);
  const [rules, setRules] = useState(saved);
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useId();
  const change = (part: Partial<DockingRules>): void => setRules({ ...rules, ...part });
  const isChanged = saved.version === 0 || JSON.stringify(rules) !== JSON.stringify(saved);
  const submit = (): void =>
    save.mutate(rules, {
      onSuccess: () => told.done(t('rules.saved')),
      onError: (error) => setProblem(asProblem(error)),
    });
  const field = (name: string, label: string, hint: string, control: ReactNode): ReactNode => (
    <label htmlFor={id + name}>
      {label}
      {control}
      <small className={styles.hint}>{hint}</small>
    </label>
  );
  const number = (
    name: 'requestQuota' | 'expiresAfterHours' | 'walkMinutes',
    [min, max]: [number, number],
  ): ReactNode => (
    <InputNumber
      id={id + name}
      min={min}
      max={max}
      precision={0}
      style={{ width: '100%' }}
      value={rules[name]}
      onChange={(value) => change({ [name]: value ?? min })}
    />
  );
  const moment = (name: 'opensAt' | 'closesAt'): ReactNode => (
    <MomentInput
      id={id + name}
      value={rules[name] ? wallClock(rules[name], timeZone) : ''}
      onChange={({ target }) => change({ [name]: target.value ? momentOf(target.value, timeZone) : null })}
    />
  );
  return (
    <section className={styles.section} aria-labelledby={`${id}title`}>
      <div className={styles.head}>
        <h2 id={`${id}title`}>{t('rules.title')}</h2>
        <span className={styles.hint}>{t('rules.hint')}</span>
      </div>
      {saved.version === 0 ? <Alert type="info" showIcon title={t('rules.notSet')} /> : null}
      <ProblemAlert problem={problem} />
      {problem?.code === 'record.changed-meanwhile' ? (
        <div>
          <Button onClick={onReload}>{t('rules.reload')}</Button>
        </div>
      ) : null}
      <fieldset disabled={!isEditor} style={{ display: 'contents' }}>
        <AskMatrix asks={rules.asks} onChange={(asks) => change({ asks })} />
        <div className={styles.fields}>
          {field('requestQuota', t('rules.quota'), t('rules.quotaHint'), number('requestQuota', [0, 100]))}
          {field('expiresAfterHours', t('rules.expiry'), '', number('expiresAfterHours', [1, 720]))}
          {field('walkMinutes', t('rules.walk'), t('rules.walkHint'), number('walkMinutes', [0, 60]))}
          {field('opensAt', t('rules.opensAt'), t('rules.opensHint'), moment('opensAt'))}
          {field('closesAt', t('rules.closesAt'), t('rules.closesHint'), moment('closesAt'))}
        </div>
        <Checkbox checked={rules.isFair} onChange={({ target }) => change({ isFair: target.checked })}>
          {t('rules.fair')}
        </Checkbox>
        <small className={styles.hint}>{t('rules.fairHint')}</small>
        {isEditor ? (
          <div>
            <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={submit}>
              {ta('action.save')}
            </Button>
          </div>
        ) : null}
      </fieldset>
    </section>
  );
}

type Asks = DockingRules['asks'];

function AskMatrix({ asks, onChange }: { asks: Asks; onChange: (asks: Asks) => void }) {
  const { t } = useTranslation('meetings');
  const { t: tv } = useTranslation('vocabulary');
  const word = (type: ParticipantType): string => tv(`participantType.${type}`);
  const has = (from: ParticipantType, to: ParticipantType): boolean =>
    asks.some((ask) => ask.from === from && ask.to === to);
  const toggle = (from: ParticipantType, to: ParticipantType): void =>
    onChange(
      has(from, to) ? asks.filter((ask) => ask.from !== from || ask.to !== to) : [...asks, { from, to }],
    );
  return (
    <div>
      <strong>{t('rules.asks')}</strong> <span className={styles.hint}>{t('rules.asksHint')}</span>
      <div className={styles.scroll} role="region" aria-label={t('rules.asks')} tabIndex={0}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">{t('rules.from')}</th>
              {participantTypes.map((to) => (
                <th key={to} scope="col">
                  {word(to)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {participantTypes.map((from) => (
              <tr key={from}>
                <th scope="row">{word(from)}</th>
                {participantTypes.map((to) => (
                  <td key={to}>
                    <Checkbox
                      aria-label={t('rules.ask', { from: word(from), to: word(to) })}
                      checked={has(from, to)}
                      onChange={() => toggle(from, to)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
