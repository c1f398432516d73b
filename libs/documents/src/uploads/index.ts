export { recogniseUpload, type UploadFault, type UploadKind } from './recognise-upload.js';
