export { writeZip, type ZipPart } from '../tables/zip-writer.js';
