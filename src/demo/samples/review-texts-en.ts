/**
 * English sentences for reviews.
 * @module
 */
import type { ReviewSentences } from './review-sentences.ts'

/** As clients write. */
export const REVIEWS_ENGLISH: ReviewSentences = {
  general: {
    positive: [
      'Very happy, would recommend.',
      'Always on time and sticks to what was agreed.',
      'Good communication before and after.',
      'Great, will book again.',
      'Asks when something is not clear.',
      'Reliable and friendly.',
      'Booked several times now and it goes well every time.',
      'Could even come at short notice.',
      'Nothing to complain about.',
      'Sent a message when the bus was ten minutes late.',
      'Works independently and sees what needs doing.',
    ],
    mixed: [
      'Came fifteen minutes late, but did let us know.',
      'Fine, although I had to explain some things twice.',
      'Good in itself, a bit more communication next time please.',
      'It was okay.',
      'The appointment was moved the day before, otherwise in order.',
    ],
    critical: [
      'Came more than half an hour late without a message.',
      'Not what we had agreed.',
      'Disappointing, unfortunately.',
      'Did not answer messages.',
      'Spent a lot of time on the phone.',
    ],
  },
  ofWork: {
    childcare: {
      positive: [
        'The children felt at ease straight away.',
        'Played games with our two girls all evening.',
        'Our baby was fast asleep when we came home.',
        'Very sweet and patient with the youngest.',
        'Brushing teeth and going to bed went without any fuss.',
        'The kitchen was tidy when we came back, which was not even needed.',
        'Sent a short message halfway that all was well, which we really liked.',
        'Our son asks every week when the sitter will come again.',
        'Picks the children up from school and helps the eldest with homework.',
        'Stayed calm when the little one cried.',
      ],
      mixed: [
        'The children had fun, but went to bed an hour later than we asked.',
        'Kind to the children, a little less good at tidying up.',
        'More television than we had hoped for.',
      ],
      critical: [
        'The children were still awake when we came home at eleven.',
        'There was little attention for the children.',
        'The living room was a mess when we came home.',
      ],
    },
    cleaning: {
      positive: [
        'The house shines again.',
        'The bathroom has never been this clean.',
        'Works fast and still very carefully.',
        'Even the corners that everybody forgets were done.',
        'Puts everything back in its place.',
        'Kitchen and oven were cleaned thoroughly.',
        'Nice to have the same person every week for two years now.',
        'Kind to the dog.',
      ],
      mixed: [
        'Downstairs was clean, upstairs there was still some dust.',
        'Well done, only the shower could be a bit better.',
        'A bucket was left standing, otherwise fine.',
      ],
      critical: [
        'The toilet was skipped.',
        'Left half an hour earlier than we paid for.',
        'A vase broke and we only heard about it later.',
      ],
    },
    windows: {
      positive: [
        'No streaks on the windows.',
        'The frames were done as well.',
        'Quickly done, the top floor too.',
      ],
      mixed: ['Windows clean, frames skipped.'],
      critical: ['There were still streaks on the windows.'],
    },
    warehouse: {
      positive: [
        'Learns the work quickly.',
        'Keeps up the pace and makes few mistakes.',
        'Good effort, on the night shift too.',
        'Pays attention to safety on the floor.',
        'Fits well in the team.',
        'Can work in every department.',
        'Welcome back next week.',
      ],
      mixed: [
        'Good effort, the pace could go up a little.',
        'First day was getting used to it, after that it went well.',
      ],
      critical: ['Pace too low for this department.', 'Left before the end of the shift.'],
    },
    orders: {
      positive: ['All orders were right.', 'Packs neatly, hardly any breakage.'],
      mixed: ['Works neatly, forgot to return the scanner.'],
      critical: ['Many wrongly picked orders.'],
    },
    forklift: {
      positive: ['Drives the forklift calmly and neatly.', 'Checks the forklift before driving.'],
    },
    serving: {
      positive: [
        'Welcoming and quick, our guests were delighted.',
        'Worked along with the team right away.',
        'Kept a cool head on a full Saturday night.',
        'Knew the menu by heart very soon.',
        'Hard worker, welcome back any time.',
        'Stayed an hour longer because it was so busy.',
      ],
      mixed: [
        'Friendly to guests, needs some more practice with trays.',
        'Works hard, clothing was not as asked.',
        'Started a bit unsure, got better during the evening.',
      ],
      critical: ['Often stood outside when it was busy.', 'Experience was not what we expected.'],
    },
    coffee: { positive: ['Makes good coffee and has time for a chat.', 'Lovely cappuccino.'] },
    kitchen: {
      positive: [
        'Cuts fast and keeps the workplace clean.',
        'Keeps to the rules of hygiene.',
        'Stayed calm when all orders came at once.',
        'Hard worker, welcome back any time.',
      ],
      mixed: ['Works hard, has to get to know the kitchen.'],
      critical: ['Experience was not what we expected.'],
    },
    dishes: {
      positive: ['The dishwashing area was spotless at the end.'],
      mixed: ['Dishes done, but the floor was left wet.'],
      critical: ['There were still many dirty dishes at the end.'],
    },
  },
  redacted: [
    '[name] was very happy too.',
    'Booked on the advice of [name], and rightly so.',
    'Greetings from [name] and the others.',
  ],
}
