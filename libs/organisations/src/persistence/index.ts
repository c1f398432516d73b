import type { Schema } from '#platform/database';
import { ImportUpload } from './import-upload.entity.js';
import { CreateOrganisations1700000201000 } from './migrations/1700000201000-create-organisations.js';
import { CreateImportUploads1700000202000 } from './migrations/1700000202000-create-import-uploads.js';
import { IndexOrganisationSearch1700000203000 } from './migrations/1700000203000-index-organisation-search.js';
import { FindRepresentativesByName1700000210000 } from './migrations/1700000210000-find-representatives-by-name.js';
import { TagOrganisations1700000211000 } from './migrations/1700000211000-tag-organisations.js';
import { ShowLogos1700000212000 } from './migrations/1700000212000-show-logos.js';
import { OrganisationLogo } from './organisation-logo.entity.js';
import { OrganisationQualification } from './organisation-qualification.entity.js';
import { OrganisationTag } from './organisation-tag.entity.js';
import { Organisation } from './organisation.entity.js';
import { Representative } from './representative.entity.js';

export const organisationsSchema: Schema = {
  entities: [
    ImportUpload,
    Organisation,
    OrganisationLogo,
    OrganisationQualification,
    OrganisationTag,
    Representative,
  ],
  migrations: [
    CreateOrganisations1700000201000,
    CreateImportUploads1700000202000,
    IndexOrganisationSearch1700000203000,
    FindRepresentativesByName1700000210000,
    TagOrganisations1700000211000,
    ShowLogos1700000212000,
  ],
};
