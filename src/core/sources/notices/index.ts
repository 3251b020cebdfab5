export { changesFromNotices, ticketsWanted } from './changes.ts';
export type { TicketDates } from './changes.ts';
export { dataEditsOf } from './edits.ts';
export type { Ticket } from './ticket.ts';
