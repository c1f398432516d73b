/** Stands for a reason in words when somebody does not come any more; screens and mails have words for it. */
export const WITHDRAWN = 'registration-withdrawn';
