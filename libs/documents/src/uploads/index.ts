export { pictureSize, type PictureSize } from './picture-size.js';
export { isSoundPng } from './sound-png.js';
export { recogniseUpload, type UploadFault, type UploadKind } from './recognise-upload.js';
