import type { Schema } from '#platform/database';
import { CountTakenPlaces1700000403000 } from './migrations/1700000403000-count-taken-places.js';
import { CreateRegistrations1700000401000 } from './migrations/1700000401000-create-registrations.js';
import { CreateTickets1700000402000 } from './migrations/1700000402000-create-tickets.js';
import { Registration } from './registration.entity.js';
import { RegistrationNotice } from './registration-notice.entity.js';
import { TicketKey } from './ticket-key.entity.js';
import { Ticket } from './ticket.entity.js';

export const registrationSchema: Schema = {
  entities: [Registration, RegistrationNotice, Ticket, TicketKey],
  migrations: [CreateRegistrations1700000401000, CreateTickets1700000402000, CountTakenPlaces1700000403000],
};
