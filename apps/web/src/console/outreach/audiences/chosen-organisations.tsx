import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOrganisation } from '../../../api/organisations.js';
import { useOneOf } from '../../../i18n/language.js';
import { OrganisationPicker } from '../../organisations/organisation-picker.js';
import styles from './audience-builder.module.css';

interface ChosenOrganisationsProps {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
  isReadOnly: boolean;
}

export function ChosenOrganisations({ ids, onChange, isReadOnly }: ChosenOrganisationsProps) {
  const { t } = useTranslation('audiences');
  return (
    <>
      {ids.length > 0 ? (
        <ul className={styles.chosen}>
          {ids.map((id) => (
            <Chosen
              key={id}
              id={id}
              onRemove={isReadOnly ? null : () => onChange(ids.filter((each) => each !== id))}
            />
          ))}
        </ul>
      ) : null}
      {isReadOnly ? null : (
        <OrganisationPicker
          aria-label={t('chooseOrganisation')}
          placeholder={t('chooseOrganisation')}
          value={null}
          onChange={(id) => id && !ids.includes(id) && onChange([...ids, id])}
        />
      )}
    </>
  );
}

function Chosen({ id, onRemove }: { id: string; onRemove: (() => void) | null }) {
  const { t } = useTranslation();
  const oneOf = useOneOf();
  const { data } = useOrganisation(id);
  const name = data ? oneOf(data.nameZh, data.nameEn) : '…';
  return (
    <li>
      {name}
      {onRemove ? (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={`${t('action.remove')}: ${name}`}
          onClick={onRemove}
        />
      ) : null}
    </li>
  );
}
