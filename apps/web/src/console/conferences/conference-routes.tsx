export { default } from '../../ui/message.js';
