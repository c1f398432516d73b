import { useTranslation } from 'react-i18next';
import {
  itemTemplateAddress,
  markedItemsAddress,
  useImportItems,
  usePreviewItems,
  usePreviewItemsAgain,
} from '../../../api/docking-items.js';
import { serverLanguage } from '../../../i18n/language.js';
import { useThisConference } from '../../conferences/conference-context.js';
import { ListImport } from '../../import/list-import.js';

const fields = [
  'kind',
  'organisation',
  'titleZh',
  'titleEn',
  'textZh',
  'textEn',
  'field',
  'cooperation',
  'budgetFrom',
  'budgetTo',
  'deadline',
  'maturity',
  'stage',
] as const;

/** A list of demands and achievements becomes items of this conference. */
export default function ItemsImportPage() {
  const { t } = useTranslation('docking-items');
  const { id } = useThisConference();
  return (
    <ListImport
      words={{
        title: t('upload.title'),
        columns: fields.map((field) => t(`field.${field}`)),
        needed: t('upload.needed'),
        confirm: (count) => t('upload.confirm', { count }),
        counts: t('upload.counts', { returnObjects: true }),
        toList: t('upload.toList'),
      }}
      templateAddress={itemTemplateAddress(id, serverLanguage())}
      markedAddress={(uploadId) => markedItemsAddress(id, uploadId, serverLanguage())}
      listAddress={`/console/conferences/${id}/docking`}
      read={usePreviewItems(id)}
      again={usePreviewItemsAgain(id)}
      run={useImportItems(id)}
    />
  );
}
