export default {
  title: 'Verify an agreement',
  hint: 'Type the code that is printed on the agreement, or choose its file. The file is read on your device only and is not uploaded.',
  code: 'Verification code',
  codeHint: 'Printed on the evidence page and on certificates, such as 7K3M-9QXA-2BTE.',
  noCode: 'A code has 12 letters and digits. Please check it and type it again.',
  look: 'Look up',
  file: {
    title: 'Choose the agreement’s PDF, or drop it here',
    hint: 'Its SHA-256 is counted here; the file never leaves your device.',
    busy: 'Counting…',
  },
  noHash: 'This browser cannot read files over this connection.',
  noHashHint: 'Open this page over https, or use the command below; codes can still be looked up.',
  verdict: {
    found: 'The code is known',
    foundHint: 'It belongs to the agreement below. Choose the file to see whether it was changed.',
    unchanged: 'Unchanged',
    unchangedHint: 'The file is what was sealed, byte by byte.',
    changed: 'Changed, or another file',
    changedHint:
      'The file is not the one sealed under this code. The command below names the part that changed.',
    unknown: 'Unknown',
    unknownHint:
      'Nothing like this was sealed here. The file may have been changed or come from elsewhere; type the code and compare again.',
  },
  fact: {
    code: 'Code',
    number: 'Number',
    conference: 'Conference',
    signed: 'Signed',
    sealed: 'Sealed',
    certificate: 'Seal certificate',
  },
  older: 'The agreement was sealed anew since; this code belongs to an earlier file.',
  method: {
    drawn: 'drawn',
    typed: 'typed',
    prepared: 'prepared signature',
    paper: 'signed on paper',
    none: 'as the ceremony’s record says',
  },
  law: {
    title: 'What this proves, and what not',
    text: 'A drawn signature with its hash proves that nothing has changed since it was sealed. It is not by itself a “reliable electronic signature” under Article 13 of China’s Electronic Signature Law. Names are masked to protect personal data.',
  },
  alone: {
    title: 'Without this website',
    text: 'The command below needs no database and no network, and names which part of text, signatures and events was changed. Any PDF reader shows the seal, too.',
  },
};
