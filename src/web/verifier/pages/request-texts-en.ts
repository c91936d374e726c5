/**
 * The words of the pages of requests in English.
 * @module
 */
import type { RequestTexts } from './request-text-types.ts'

/** Every text. */
export const EN: RequestTexts = {
  form: {
    title: 'Ask for work certificates',
    lead: 'You get a QR code and a link. The applicant answers with their own phone.',
    name: 'Who is asking?',
    nameHint: 'For example the name of your company. You may leave this empty.',
    purpose: 'What is it for?',
    purposeHint: 'The applicant reads this. For example: a job as a courier.',
    kinds: 'What would you like to see?',
    kindsHint: 'Ask only for what you need.',
    submit: 'Make the request',
    private: 'We keep request and answer for 1 hour at most. The platforms see nothing.',
    howTitle: 'How it works',
    how: [
      'You show the code or send the link.',
      'The applicant chooses which certificates you get.',
      'You see the answer, and whether the right key signed it just now.',
    ],
    errors: {
      name: {
        'too-long': 'This name is too long. It may have 80 characters.',
        hidden: 'This name has characters that nobody sees. Please type it again.',
      },
      purpose: {
        missing: 'Write what it is for.',
        'too-long': 'This is too long. It may have 200 characters.',
        hidden: 'This has characters that nobody sees. Please type it again.',
      },
      kinds: 'Choose what you would like to see.',
    },
  },
  kinds: {
    work: { label: 'Work certificate', hint: 'Which work, how long and how often.' },
    ratings: { label: 'Ratings', hint: 'Figures from clients.' },
    review: { label: 'Reviews', hint: 'What clients wrote.' },
    gigs: { label: 'List of gigs', hint: 'Each gig by itself, with its month.' },
  },
  waiting: {
    title: 'Let the applicant scan this code.',
    lead: 'Or send the link. The answer will be on this page.',
    code: 'QR code with the link below',
    link: 'The link',
    copy: 'Copy the link',
    copied: 'Copied.',
    state: {
      waiting: 'The applicant has not opened the request yet.',
      opened: 'The applicant has opened the request. There is no answer yet.',
    },
    offline: 'There is no connection. We are trying again.',
    until: (time) => `The request works until ${time}.`,
    minutesLeft: (minutes) => (minutes === 1 ? '1 minute left.' : `${minutes} minutes left.`),
    look: 'See if there is an answer',
    looks: 'We look by ourselves. The answer will come to this page.',
    stay: 'Keep this page open. If you close it, you can no longer see the answer.',
    howTitle: 'What happens?',
    how: [
      'The applicant sees who asks for what, and why.',
      'The applicant chooses certificates and signs the answer.',
      'We check the answer. You see what comes out.',
    ],
  },
  asked: {
    title: 'Your request',
    by: 'Who is asking',
    nobody: 'There is no name with it.',
    purpose: 'What for',
    kinds: 'What you ask for',
    came: 'Received',
    missing: 'Not received',
    unasked: 'Received, but not asked for',
    bearer: 'This answer is not signed. Anyone who has these certificates can have sent them.',
    private: 'We keep this answer for 1 hour at most. No platform sees that you looked.',
  },
  invitation: {
    title: 'Someone asks for your work certificates.',
    by: 'Who is asking?',
    nobody: 'There is no name with it.',
    unchecked: 'They typed this themselves. We have not checked it.',
    purpose: 'What for?',
    kinds: 'What would they like to see?',
    open: 'Open my folder',
    choice: 'You choose what you show. You do not have to answer.',
    until: (time) => `You can answer until ${time}.`,
    stranger: 'Do you not know who asks? Then do not answer.',
    phoneTitle: 'Is your folder on your phone?',
    phone: 'Scan this code with the camera of your phone.',
    code: 'QR code with the link to this page',
    folderTitle: 'No folder yet?',
    folder:
      'First open the app of your platform and choose KlusCV. Keep your certificate in your folder.',
  },
  ends: {
    employer: {
      ended: {
        title: 'This request has expired.',
        text: 'A request works for 1 hour. After that we keep nothing of it.',
      },
      unknown: {
        title: 'We no longer know this request.',
        text: 'Nothing of it was kept. Make a new request and keep the page open.',
      },
    },
    worker: {
      ended: {
        title: 'This request has expired.',
        text: 'A request works for 1 hour. Ask the employer for a new link.',
      },
      unknown: {
        title: 'We do not know this request.',
        text: 'Perhaps the link is incomplete. Ask the employer for a new link.',
      },
      answered: {
        title: 'This request was answered already.',
        text: 'Was that not you? Tell the employer, and ask for a new link.',
      },
    },
  },
  another: 'Make a new request',
}
