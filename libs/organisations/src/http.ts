import { Module } from '@nestjs/common';
import { CreateOrganisation } from './application/create-organisation.js';
import { EditOrganisation } from './application/edit-organisation.js';
import { ImportOrganisations } from './application/import/import-organisations.js';
import { MarkImportFile } from './application/import/mark-import-file.js';
import { PreviewImport } from './application/import/preview-import.js';
import { KeepLogo } from './application/keep-logo.js';
import { ListOrganisations } from './application/list-organisations.js';
import { ListRepresentatives } from './application/list-representatives.js';
import { MergeOrganisations } from './application/merge-organisations.js';
import { ReadOrganisation } from './application/read-organisation.js';
import { RevealRepresentative } from './application/reveal-representative.js';
import { SearchOrganisations } from './application/search-organisations.js';
import { OrganisationImportController } from './http/organisation-import.controller.js';
import { OrganisationLogoController, PublicLogosController } from './http/organisation-logo.controller.js';
import { OrganisationsController } from './http/organisations.controller.js';
import { PublicOrganisationsController } from './http/public-organisations.controller.js';
import { RepresentativesController } from './http/representatives.controller.js';

@Module({
  controllers: [
    OrganisationImportController,
    OrganisationLogoController,
    OrganisationsController,
    PublicLogosController,
    PublicOrganisationsController,
    RepresentativesController,
  ],
  providers: [
    CreateOrganisation,
    EditOrganisation,
    ImportOrganisations,
    KeepLogo,
    ListOrganisations,
    ListRepresentatives,
    MarkImportFile,
    MergeOrganisations,
    PreviewImport,
    ReadOrganisation,
    RevealRepresentative,
    SearchOrganisations,
  ],
})
export class OrganisationsHttpModule {}
