import { parentPort, workerData } from 'node:worker_threads';
import { DocumentRefused, type DocumentFault, type DocumentText } from '../document-text.js';
import { readDocx } from '../read-docx.js';
import { readPdf } from '../read-pdf.js';

const { content, isPdf } = workerData as { content: Uint8Array; isPdf: boolean };

async function answer(): Promise<DocumentText | DocumentFault> {
  try {
    return await (isPdf ? readPdf(content) : readDocx(content));
  } catch (error) {
    return error instanceof DocumentRefused ? error.fault : 'damaged';
  }
}

void answer().then((said) => parentPort!.postMessage(said));
