/**
 * The words of the verifier's pages in English.
 * @module
 */
import type { Texts } from './text-types.ts'

/** Every text. */
export const EN: Texts = {
  form: {
    title: 'Is this work certificate genuine?',
    lead: 'Check it here. Free, without an account.',
    file: 'Choose the file',
    fileHint: 'A PDF, a photo of the QR code or a KlusCV file. More than 1 is fine too.',
    drop: 'Drag the PDF here',
    photo: 'Take a photo of the QR code',
    chosen: 'Chosen:',
    scan: {
      start: 'Scan the QR code',
      stop: 'Turn off the camera',
      picture: 'Picture of the camera',
      starting: 'Allow your browser to use the camera.',
      looking: 'Hold the QR code in front of the camera.',
      otherCode: 'This is another QR code. Look for the one on the certificate.',
      found: 'Found. Checking the certificate…',
      refused: 'The camera is off. Choose the file, or a photo of the code.',
      noCamera: 'The camera does not work now. Choose the file, or a photo of the code.',
    },
    text: 'Or paste a link or text',
    submit: 'Check it',
    private: 'We do not keep your file. The platform does not see that you are looking.',
    howTitle: 'How it works',
    how: [
      'You choose the file that you received.',
      'We check if it is genuine, who made it and if it is still valid.',
      'You see the answer at once, in plain words.',
    ],
    slow: 'Checking the certificate…',
    slower: 'This takes longer than usual. One moment.',
    errors: {
      'nothing-chosen': 'Choose a file first, or paste a link or text.',
      'too-large': 'This is too big. Everything together may be 16 MB.',
      'too-many-files':
        'This is too much at once. Choose at most 10 files, with 50 certificates in all.',
      'share-link':
        'This is a share link. We may not open it. Paste the link into the address bar of your browser.',
      receipt:
        'This is a report of a check, not a certificate. We signed it, and it was not changed.',
      'receipt-not-ours':
        'This is a report of a check, not a certificate. We did not sign it, or it was changed.',
      'code-of-link': 'This QR code holds a share link. Only your own browser may open it.',
    },
    scanElsewhere: 'Scan the code with the camera of your phone.',
  },
  result: {
    checked: 'Checked',
    at: 'at',
    today: 'today',
    via: 'via',
    asOf: (day) => `Figures as of ${day}`,
    ratings: 'How often each rating was given',
    about: 'About the ratings',
    months: 'Work per month',
    work: 'About this work',
    kinds: {
      work: 'work',
      ratings: 'ratings',
      review: 'review',
      gigs: 'list of gigs',
      other: 'other certificate',
    },
    more: {
      work: 'More about this work',
      ratings: 'More about the ratings',
      review: 'More about this review',
      gigs: 'More about these gigs',
      other: 'More about this certificate',
    },
    aspects: 'By subject',
    list: 'About this list',
    wholeList: 'Show the whole list',
    theseAreGenuine: (certificates) => `These ${certificates} certificates are genuine.`,
    moreReviews: (reviews) =>
      reviews === 1 ? 'Show 1 more review' : `Show ${reviews} more reviews`,
    moreAbout: (certificates) =>
      certificates === 1 ? 'More about this review' : 'More about these reviews',
    sameText: (certificates) => `This text is in ${certificates} certificates. It counts once.`,
    newer: 'A newer certificate exists as well.',
    repeated: 'More than once in this file',
    times: (times) => `is in here ${times} times. It counts once.`,
    kindsTogether: { ratings: 'Ratings', review: 'Reviews', gigs: 'List of gigs' },
    othersContent: (parts) => `Show the ${parts} certificates in this file`,
    everything: (lines) => `Everything in this certificate (${lines} lines)`,
    contentFolded: 'Show the content anyway',
    contentDistrusted: 'Do not rely on this. It is what the file says.',
    applicant: 'Is this your applicant?',
    applicantText:
      'We check the certificate, not the person. Check that the name matches the application.',
    severalNames: 'Please note, there are different names in it:',
    showedBy: {
      live: 'This file was signed just now, with the key that belongs to the certificate.',
      signed:
        'This file was signed with the key that belongs to the certificate. We cannot be sure when.',
      bearer: 'Whoever has the file can show it.',
    },
    retention: 'Not hiring the applicant? Then delete the certificate within 4 weeks.',
    checks: 'What we checked',
    checksOfPart: 'Checks',
    limits: 'What we do not know',
    steps: 'What can you do?',
    print: 'Print this page',
    another: 'Check another certificate',
    anotherFile: 'Check another file',
    private: (platform) =>
      `We do not keep this certificate. ${platform} does not see that you looked.`,
    privateSeveral: 'We do not keep these certificates. The platforms do not see that you looked.',
    privateUnknown: 'We do not keep this file.',
  },
  together: {
    all: (parts) => (parts === 2 ? 'Both certificates.' : `All ${parts} certificates.`),
    some: (count, parts, which) => `${count} of ${parts}: ${which}.`,
    proof: 'Every letter is still as the platforms signed it.',
    platforms: 'These platforms are on the KlusCV list.',
    lists: (moment) => `According to the lists of ${moment}.`,
    firstEnd: (day) => `The first end date is ${day}.`,
    loose: 'There is no signature from the sender.',
  },
  issuers: {
    title: (makers) => (makers === 1 ? 'Who made this?' : 'Who made these certificates?'),
    trade: 'Chamber of Commerce (KVK) number',
    domain: 'Website',
    ascii: (ascii) => `Your browser writes: ${ascii}`,
    listed: 'On the KlusCV list since',
    lifecycle: {
      stopped: 'This platform has stopped.',
      bankrupt: 'This platform is bankrupt.',
      compromised: 'The signature of this platform is no longer safe.',
    },
    since: (day) => `Since ${day}.`,
    notListed: (makers) =>
      makers === 1
        ? 'This maker is not on our list. So we do not know who it is.'
        : 'These makers are not on our list. So we do not know who they are.',
    claimed: 'Website named in the file',
    seePlatforms: 'See which platforms are on the list',
  },
  freshness: {
    age: (minutes) => {
      if (minutes < 1) return 'less than a minute'
      if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`
      const hours = Math.floor(minutes / 60)
      return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`
    },
    listAge: (age) => `List of withdrawals: ${age} old.`,
    seenWithin: (period) =>
      `Does a platform withdraw a certificate? Then we see that within ${period}.`,
  },
  paper: {
    checkedAt: (address, moment) => `Checked at ${address}, ${moment}.`,
    checkAgain: 'This paper is not a certificate. Always check the file itself.',
  },
  counting: {
    role: 'I am checking this as',
    roleHint: 'Not required. We only count how often, by the month. Not who you are.',
    roles: {
      not_said: 'I would rather not say',
      recruiter: 'Recruiter or HR',
      household: 'Private person or household',
      platform: 'Platform or agency',
      worker: 'The person it is about',
      other: 'Something else',
    },
    clear: 'Was this clear?',
    clearHint:
      'We only count how often, by the month. Not who answers, and not whom the certificate is about. Your answer opens a new tab.',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you.',
    thanksText: 'Your answer counts. The check is still in the other tab.',
    back: 'Check another certificate',
  },
  files: {
    title: (files) => `We checked ${files} files.`,
    apart: 'Each file has an answer of its own.',
    pasted: 'Pasted text',
  },
  steps: {
    changed: [
      'Ask the applicant for the file that the platform gave them.',
      'Did you open the file in another program? Then choose the file as you received it.',
      'Do not conclude anything yet. A mistake can also happen on the way.',
    ],
    'presented-by-another': [
      'Ask the applicant to show their own certificate.',
      'Did an agency send the file? Ask how they came by it.',
      'In doubt? Ask the applicant how the file got to you.',
    ],
    'no-longer-trusted': [
      'Do not use the figures in this certificate.',
      'Ask the applicant if there is a newer certificate.',
      "Do not hold it against the applicant. It is about the platform's signature.",
    ],
    withdrawn: [
      'Ask the applicant if there is a newer certificate.',
      'Is there no newer one? The applicant can ask the platform for it.',
      'Do not conclude anything from this. We do not know the reason.',
    ],
    'issuer-unknown': [
      'Ask the applicant which platform made this certificate.',
      'Contact that platform yourself, through its own website.',
      'Use the figures only once you are sure where they come from.',
    ],
    'status-unknown': [
      'Wait a few minutes and check the file again.',
      'Still not working? Try once more tomorrow.',
      'Do not hold it against the applicant. The fault is not theirs.',
    ],
    'not-a-kluscv-file': [
      'Check that you chose the right file.',
      'Ask the applicant for the file that the platform gave them.',
      'Is it a photo? Make sure that the whole QR code is in it and sharp.',
    ],
  },
  details: {
    title: 'Technical details',
    part: (number) => `Certificate ${number}`,
    number: 'Number',
    holder: 'Key of the worker',
    kind: 'Kind',
    maker: 'Address of the maker',
    trade: 'Chamber of Commerce (KVK) number',
    signature: 'Kind of signature',
    signed: 'Signed',
    valid: 'Valid',
    asOf: (moment) => `List of ${moment}.`,
    note: 'Please note',
    whole: 'The file as a whole',
    checks: {
      parse: 'Reading',
      gate: 'Form',
      issuer: 'Maker',
      resolution: 'Key of the maker',
      proof: 'Signature',
      dates: 'Dates',
      status: 'Withdrawal',
      binding: 'Sender',
      challenge: 'Answer to a question',
    },
    outcomes: {
      passed: 'Right.',
      failed: 'Wrong.',
      indeterminate: 'Not sure.',
      skipped: 'Not done.',
    },
  },
}
