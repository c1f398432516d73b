import type zh from '../zh-CN/form-fields.js';
import type { Words } from '../words.js';

export default {
  choose: 'Please choose',
  clearChoice: 'Clear the choice',
  staffOnly: 'Staff only',
  file: {
    choose: 'Choose a file',
    another: 'Choose another file',
    remove: 'Remove the file',
    kinds: 'PDF, picture, or Word, Excel or PowerPoint file; at most 10 MB',
    sending: 'Uploading, {{percent}}%',
    sent: 'Uploaded',
    preview: 'Files cannot be uploaded in the preview.',
    tooLarge: 'The file is too large; the limit is 10 MB.',
    cut: 'The upload was cut off; please check the network and try again.',
  },
  sessions: {
    title: 'Choose your sessions',
    left: '{{count}} places left',
    left_one: '{{count}} place left',
    full: 'Full; you can join the waiting list',
    closed: 'Sign-up has closed. Your place stays; once given back it cannot be taken again.',
    clash: 'At the same time as “{{title}}”',
    none: 'There are no sessions to sign up for at the moment.',
    here: 'The choice of sessions appears here.',
  },
  fault: {
    'field.required': 'Please fill this in.',
    'field.consent-needed': 'Please tick this to agree.',
    'field.too-long': 'At most {{max}} characters.',
    'field.too-short': 'At least {{min}} characters.',
    'field.wrong-type': 'This entry has the wrong form.',
    'field.not-a-choice': 'Please choose one of the given options.',
    'field.not-a-date': 'Please enter a valid date.',
    'field.phone': 'Please enter a valid phone number.',
    'field.number-between': 'Please enter a number from {{min}} to {{max}}.',
    'field.number-at-least': 'Please enter a number of at least {{min}}.',
    'field.number-at-most': 'Please enter a number of at most {{max}}.',
    'field.too-few-choices': 'Please choose at least {{min}}.',
    'field.too-many-choices': 'Please choose at most {{max}}.',
  },
} satisfies Words<typeof zh>;
