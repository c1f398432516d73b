export { BringItems, type BroughtAnswer, type BroughtItem } from './application/items/bring-items.js';
