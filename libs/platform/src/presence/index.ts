export { Presence, lives } from './presence.js';
