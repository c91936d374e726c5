/**
 * The claim page in English.
 * @module
 */
import type { ClaimTexts } from './text-types.ts'

const AGAIN = "Open KlusCV again from your platform's app."

/** The words. */
export const TEXTS_EN: ClaimTexts = {
  foot: 'KlusCV makes certificates of your work. Free, with open source code.',
  title: 'Choose what is in your certificate',
  titleClaimed: 'This is in your certificate',
  lead: ['This is your work at ', '. You choose what others see.'],
  steps: ['Choose', 'Look', 'Keep'],
  always: 'Always shown',
  period: 'When you worked',
  volume: 'How much you did',
  at: 'at',
  work: 'Your work',
  months: 'Work per month',
  monthsHint: 'Months without work can be seen too',
  gigs: 'List of your jobs',
  clients: 'What clients think',
  rating: 'Your rating',
  ratingAs: (role) => `Your rating as ${role}`,
  on: 'On',
  off: 'Off',
  hidden: 'What you turn off is not in your certificate.',
  wrong: 'Is something not right?',
  reportAt: (platform) => `Tell ${platform}`,
  reportInApp: (platform) => `First report it in ${platform}'s app. Then make your certificate.`,
  view: 'See my certificate',
  preview: 'This is your certificate',
  download: 'Download my certificate',
  large: 'See it large',
  small: 'See it small again',
  free: 'Free. You can make a new certificate later.',
  worksUntil: (time) => `This page works until ${time}.`,
  locked: (platform) =>
    `Your certificate is made. Your choice is now fixed. Want something else? Open KlusCV again from ${platform}'s app.`,
  claimed: 'You made this certificate before. The same choices give it again.',
  everything: 'Everything that is in it, in words',
  everythingLead: 'An employer reads exactly these sentences.',
  limits: 'What it does not say',
  paper: {
    label: 'Example of your certificate',
    more: 'All reviews that you chose are in the file.',
    code: 'QR code',
    dated: 'on the day you download it',
  },
  next: {
    title: 'And then?',
    send: {
      title: 'Send the PDF',
      text: 'Send the file with your application. An employer checks it for free.',
    },
    show: {
      title: 'Show the code',
      text: 'At the foot of the PDF is a QR code. An employer scans it with a phone.',
    },
    showWithLink: {
      title: 'Send a link or show the code',
      text: 'Whoever has the link can see and check your certificate. You can stop it.',
    },
    keep: {
      title: 'Keep it in your folder',
      text: 'Your folder holds the certificates of all your platforms. You need no account.',
    },
    keepButton: 'Keep it in my folder',
    howLong: 'How long does the link work?',
    days: (days) => `${days} days`,
    makeLink: 'Make a link',
    linkUntil: 'Your link works until',
    copy: 'Copy the link',
    share: 'Share the link',
    linkCode: 'QR code of your link',
    bright: 'Turn your screen up bright. Then a phone reads the code quickly.',
    links: 'Your links',
    ofPdf: 'QR code on your PDF, until',
    ofLink: 'Link, until',
    stop: 'Stop this link',
    stopHint:
      'Stopping a link does not withdraw your certificate. Whoever has your PDF can still check it.',
  },
  progress: {
    making: 'Making your certificate…',
    downloaded: 'Done. Your certificate is in Downloads.',
    downloadedWithoutLink:
      'Done. Your certificate is in Downloads. Its QR code got no link. So always send the PDF itself.',
    failed: 'That did not work. Nothing was sent. Try again.',
    linkFailed: 'The link could not be made. Try again, or send the PDF.',
    copied: 'The link was copied.',
    stopped: 'This link was stopped.',
    stopFailed: 'The link is not stopped yet. Try again.',
  },
  trouble: {
    unknown: { title: 'This link is not right.', text: AGAIN },
    ended: {
      title: 'This page has expired.',
      text: `The link works for 15 minutes. Then it is gone. ${AGAIN}`,
    },
    'chosen-otherwise': {
      title: 'You made this certificate before.',
      text: `You chose something else then. Want other choices now? ${AGAIN}`,
    },
    'too-many': {
      title: 'This does not fit into one certificate.',
      text: 'Go back and turn off some reviews. Nothing was made yet.',
    },
    stopped: {
      title: 'This platform has stopped with KlusCV.',
      text: 'It makes no new certificates. Those that you have still count.',
    },
    'not-understood': { title: 'That did not work.', text: AGAIN },
    'too-often': {
      title: 'One moment.',
      text: 'Too many requests came in. Try again in a minute.',
    },
    'not-now': {
      title: 'It does not work right now.',
      text: 'Nothing was sent. Try again in a minute.',
    },
  },
}
