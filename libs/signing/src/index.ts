export { agreementFigures } from './application/milestones/agreement-figures.js';
