import { useTranslation } from 'react-i18next';
import {
  agreementTemplateAddress,
  markedAgreementsAddress,
  useImportAgreements,
  usePreviewAgreements,
  usePreviewAgreementsAgain,
} from '../../../api/agreements-import.js';
import { serverLanguage } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ListImport } from '../../import/list-import.js';

/** A list becomes agreements of this conference. */
export default function AgreementsImportPage() {
  const { t } = useTranslation('agreements-import');
  const { id } = useThisConference();
  return (
    <ListImport
      words={{
        title: t('title'),
        columns: Object.values(t('columns', { returnObjects: true })),
        needed: t('needed'),
        confirm: (count) => t('confirm', { count }),
        counts: t('counts', { returnObjects: true }),
        toList: t('toList'),
      }}
      templateAddress={agreementTemplateAddress(id, serverLanguage())}
      markedAddress={(uploadId) => markedAgreementsAddress(id, uploadId, serverLanguage())}
      listAddress={`/console/conferences/${id}/signing/agreements`}
      read={usePreviewAgreements(id)}
      again={usePreviewAgreementsAgain(id)}
      run={useImportAgreements(id)}
    />
  );
}
