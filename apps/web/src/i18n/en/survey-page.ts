import type { Words } from '../words.js';
import type zh from '../zh-CN/survey-page.js';

export default {
  title: 'Survey',
  anonymous:
    'This survey is anonymous: answers are not linked to your name, and cannot be changed once they are sent.',
  named:
    'The organisers see your name with your answers. Until it closes you can change them by the same link.',
  until: 'Closes {{time}}',
  send: 'Send',
  sendAgain: 'Send changes',
  thanks: 'Thank you for your answers',
  thanksHint: 'They help to make the next conference better.',
  change: 'Change my answers',
  closed: 'This survey is closed',
  closedHint: 'Thank you all the same.',
  answered: 'You have answered this survey',
  answeredHint:
    'It is anonymous: answers are not linked to you, so they cannot be changed. Thank you for taking part.',
  linkGone: 'This survey cannot be opened',
  linkGoneHint: 'The link may have expired or been cut off. Please open it from the mail again.',
  toConference: 'See the conference',
  findConference: 'Find a conference',
} satisfies Words<typeof zh>;
