/** Generated from openapi.json by `npm run openapi`; never edited. */
export interface paths {}
export interface components {}
