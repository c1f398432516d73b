export { pictureSize, type PictureSize } from './picture-size.js';
export { recogniseUpload, type UploadFault, type UploadKind } from './recognise-upload.js';
