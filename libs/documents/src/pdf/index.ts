export { bookletPdf, type Booklet, type BookletEntry } from './booklet-pdf.js';
export type { PdfColours } from './page.js';
export { programmePdf, type ProgrammeSheet } from './programme-pdf.js';
export { ticketPdf, type TicketCard } from './ticket-pdf.js';
