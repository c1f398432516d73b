export { pictureSize, type PictureSize } from './picture-size.js';
export { isSoundPng } from './sound-png.js';
export { recognisePicture, type PictureKind } from './recognise-picture.js';
export { recogniseUpload, type UploadFault, type UploadKind } from './recognise-upload.js';
