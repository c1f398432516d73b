import { Button, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMilestonesLink, type Milestone } from '../../../api/milestones.js';
import { asProblem } from '../../../api/problem.js';
import { useOneOf } from '../../../i18n/language.js';
import { ProblemAlert } from '../../form/problem-alert.js';
import { useTold } from '../../form/use-told.js';
import styles from './milestones.module.css';

/** Personal links of the parties, to hand on by other means than mail; made only when asked for. */
export function LinksDialog({ milestone, onClose }: { milestone: Milestone; onClose: () => void }) {
  const { t } = useTranslation('milestones');
  const oneOf = useOneOf();
  const told = useTold();
  const { mutate, data, error, isPending, variables } = useMilestonesLink(milestone.agreementId);
  const address = data ? `${location.origin}/m/${data.token}` : '';
  const copy = (): void => {
    // the clipboard is closed to pages over plain HTTP: there the field is copied by hand
    void navigator.clipboard?.writeText(address).then(() => told.done(t('link.copied')));
  };
  return (
    <Modal
      open
      title={t('link.title')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('link.close')}</Button>}
    >
      <ProblemAlert problem={error ? asProblem(error) : null} />
      <p>{t('link.hint')}</p>
      <div className={styles.section}>
        {milestone.parties.map(({ id, organisationZh, organisationEn }) => (
          <div key={id}>
            <Button
              block
              style={{ height: 'auto', whiteSpace: 'normal' }}
              loading={isPending && variables === id}
              onClick={() => mutate(id)}
            >
              {t('link.make', { name: oneOf(organisationZh, organisationEn) })}
            </Button>
            {data && variables === id ? (
              <div className={styles.link}>
                <Input readOnly aria-label={t('link.address')} value={address} />
                {'clipboard' in navigator ? <Button onClick={copy}>{t('link.copy')}</Button> : null}
              </div>
            ) : null}
          </div>
        ))}
      </div>
    </Modal>
  );
}
