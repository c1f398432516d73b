export { documentFaults, type DocumentFault, type DocumentText } from './document-text.js';
export { fillDocx, placeholdersOf, TemplateFault } from './fill-docx.js';
export { readDocumentText } from './read-document-text.js';
