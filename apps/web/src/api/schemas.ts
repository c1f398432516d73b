import type { components } from '../../../../libs/api-client/src/schema.js';

/** Requests' and answers' shapes by their OpenAPI names. */
export type Schemas = components['schemas'];
