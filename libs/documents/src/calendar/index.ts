export { calendarFeed, calendarFile } from './calendar-file.js';
export type { CalendarEvent, CalendarMethod, CalendarPerson } from './calendar-file.js';
