import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationSuggestion } from '../../api/public-registration.js';
import { useOneOf } from '../../i18n/language.js';
import { Combobox } from '../../ui/combobox.js';
import { TextField } from '../../ui/field.js';
import styles from './organisation-field.module.css';
import type { OrganisationValues } from './registration-values.js';
import type { Fields } from './use-fields.js';
import { creditCodeLike, useOrganisationChoices } from './use-organisation-choices.js';

/** Found by name or credit code, or entered anew. */
export function OrganisationField<Values extends OrganisationValues>({ fields }: { fields: Fields<Values> }) {
  const { t } = useTranslation('public');
  const oneOf = useOneOf();
  const { errors } = fields;
  const change = (changed: Partial<OrganisationValues>): void => fields.change(changed as Partial<Values>);
  const { organisationId, organisationName, creditCode } = fields.values;
  const [wantsCode, setWantsCode] = useState(creditCode !== '');
  const typed = organisationName.trim();
  const choices = useOrganisationChoices(organisationId ? '' : typed);

  function choose(found: OrganisationSuggestion): void {
    change({
      organisationId: found.id,
      organisationName: oneOf(found.nameZh, found.nameEn),
      creditCode: '',
    });
    setWantsCode(false);
  }

  /** «Use what I typed»: a credit code goes into its own field and leaves the name to be entered. */
  function enterAnew(): void {
    if (creditCodeLike(typed)) change({ creditCode: typed.toUpperCase(), organisationName: '' });
    setWantsCode(true);
  }

  const isNew = typed !== '' && !organisationId;
  const showsCode = wantsCode && !organisationId;
  return (
    <div className={styles.fields}>
      <Combobox
        label={t('register.organisation')}
        error={errors.organisationName ?? errors.organisationId}
        hint={
          organisationId ? (
            <span className={styles.found}>✓ {t('register.organisationFound')}</span>
          ) : isNew ? (
            t('register.organisationNew')
          ) : (
            t('register.organisationHint')
          )
        }
        listLabel={t('register.suggestions')}
        value={organisationName}
        onType={(text) => change({ organisationName: text, organisationId: '' })}
        options={[
          ...choices.found.map((found) => ({
            key: found.id,
            text: oneOf(found.nameZh, found.nameEn),
            aside: found.district,
            onChoose: () => choose(found),
          })),
          ...(isNew && typed.length >= 2 && !choices.isExact
            ? [
                creditCodeLike(typed)
                  ? { key: 'new', text: t('register.useCode'), aside: typed, onChoose: enterAnew }
                  : {
                      key: 'new',
                      text: t('register.useTyped', { name: typed }),
                      aside: t('register.useTypedHint'),
                      onChoose: enterAnew,
                    },
              ]
            : []),
        ]}
      />
      {showsCode ? (
        <TextField
          label={t('register.creditCode')}
          isOptional
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={creditCode}
          error={errors.creditCode}
          onChange={(event) => change({ creditCode: event.target.value })}
        />
      ) : null}
    </div>
  );
}
