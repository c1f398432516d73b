export { bookletPdf, type Booklet, type BookletEntry } from './booklet-pdf.js';
export { certificatePdf, type Certificate } from './certificate-pdf.js';
export { gridPdf, type GridBook, type GridCell, type GridSheet } from './grid-pdf.js';
export type { PdfColours } from './page.js';
export { programmePdf, type ProgrammeSheet } from './programme-pdf.js';
export { recordPdf, type RecordBlock, type RecordBook, type RecordPart } from './record-pdf.js';
export { schedulePdf, type ScheduleBook, type SchedulePage, type ScheduleRow } from './schedule-pdf.js';
export { stageBookPdf, type StageBook, type StagePlace, type StageScene } from './stage-book-pdf.js';
export { ticketPdf, type TicketCard } from './ticket-pdf.js';
