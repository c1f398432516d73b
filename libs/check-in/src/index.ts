export { AnnulScan } from './application/annul-scan.js';
export { ListCheckInPoints } from './application/list-check-in-points.js';
export { RecordScan, type ScanRequest } from './application/record-scan.js';
export type { ScanAnswer } from './application/scan-answer.js';
