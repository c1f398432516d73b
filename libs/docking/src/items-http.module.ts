import { Module } from '@nestjs/common';
import { ExportItems } from './application/items/export-items.js';
import { ImportItems } from './application/items/import-items.js';
import { KeepFields } from './application/items/keep-fields.js';
import { KeepItems } from './application/items/keep-items.js';
import { MoveItems } from './application/items/move-items.js';
import { OwnFiles } from './application/items/own-files.js';
import { OwnItems } from './application/items/own-items.js';
import { PrintBooklet } from './application/items/print-booklet.js';
import { ReadCatalogue } from './application/items/read-catalogue.js';
import { ReadItemFile } from './application/items/read-item-file.js';
import { ReadItems } from './application/items/read-items.js';
import { SetStage } from './application/items/set-stage.js';
import { CatalogueController } from './http/items/catalogue.controller.js';
import { FieldsController } from './http/items/fields.controller.js';
import { ItemsImportController } from './http/items/import.controller.js';
import { ConferenceItemsController, ItemsController } from './http/items/items.controller.js';
import { OwnItemsController } from './http/items/own-items.controller.js';
import { StageController } from './http/items/stage.controller.js';

/** Demands, achievements and expertise: the organiser's list, what participants enter, the public catalogue. */
@Module({
  controllers: [
    CatalogueController,
    ConferenceItemsController,
    FieldsController,
    ItemsImportController,
    ItemsController,
    OwnItemsController,
    StageController,
  ],
  providers: [
    ExportItems,
    ImportItems,
    KeepFields,
    KeepItems,
    MoveItems,
    OwnFiles,
    OwnItems,
    PrintBooklet,
    ReadCatalogue,
    ReadItemFile,
    ReadItems,
    SetStage,
  ],
})
export class ItemsHttpModule {}
