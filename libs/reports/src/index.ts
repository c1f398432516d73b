export { ExportAttendance, type ExportRequest, type ExportedFile } from './application/export-attendance.js';
export { ReadAttendance } from './application/read-attendance.js';
