export { characters, cleanBlock, cleanLine, halfWidth } from '#contracts/clean-text';
export { normaliseEmail, normaliseMobile, normalisePersonName } from './contact.js';
export { maskEmail, maskMobile, maskName } from './mask.js';
export { pinyin } from './pinyin.js';
export { likeAnywhere, searchText } from './search-text.js';
export { remembered } from './remembered.js';
