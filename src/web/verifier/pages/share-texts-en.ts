/**
 * The words of the page behind a share link in English.
 * @module
 */
import type { ShareTexts } from './share-text-types.ts'

/** Every text. */
export const SHARE_EN: ShareTexts = {
  title: 'Opening the certificate',
  private: 'Only your browser has the key of this link. We do not keep the certificate.',
  slow: 'Checking the certificate…',
  slower: 'This takes longer than usual. One moment.',
  troubles: {
    stopped: {
      sentence: 'This link was stopped.',
      reason: 'The applicant no longer shares the certificate with it. It may still be good.',
      next: 'Ask the applicant for a new one.',
    },
    ended: {
      sentence: 'This link has ended.',
      reason: 'A link works for a time. That time is over. The certificate may still be good.',
      next: 'Ask the applicant for a new one.',
    },
    unknown: {
      sentence: 'We do not know this link.',
      reason: 'Something in the link is not right, or it ended long ago.',
      next: 'Open the link as you received it. If that fails, ask for a new one.',
    },
    incomplete: {
      sentence: 'This link is not whole.',
      reason: 'A piece is missing. Mail programs sometimes cut off a long link.',
      next: 'Copy the whole link and paste it into the address bar. Or ask for a new one.',
    },
    unreadable: {
      sentence: 'This link does not open.',
      reason: 'The key in the link does not fit, or something was changed. We cannot see what.',
      next: 'Open the link as you received it. If that fails, ask for a new one.',
    },
    offline: {
      sentence: 'No internet.',
      reason: 'Your device has no connection now. We know nothing of the certificate yet.',
      next: 'Look at your connection and try again.',
    },
    unreachable: {
      sentence: 'We cannot get the certificate now.',
      reason: 'The place where it is kept does not answer. That says nothing about the applicant.',
      next: 'Try again in a few minutes.',
    },
    returned: {
      sentence: 'You were here just now.',
      reason: 'We keep no answers. This link opens again at once.',
      next: 'Do you want to see the certificate once more?',
    },
  },
  noScript: {
    sentence: 'Turn on JavaScript to open this link.',
    reason: 'Only your own browser may open the certificate, and it needs JavaScript for that.',
    next: 'Not possible? Ask the applicant for the PDF. That is checked without JavaScript.',
  },
  noStore: {
    sentence: 'Links do not open on this website.',
    reason: 'Whoever runs this website did not turn that on.',
    next: 'Ask the applicant for the PDF. That can be checked here.',
  },
  open: 'Open this link',
  again: 'Try again',
  toForm: 'Check a file',
}
