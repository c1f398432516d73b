export { Presence, lives, someoneLives } from './presence.js';
