// What is photographed: one story for each kind of page and each family of parts. An id that names no story is a failure.

/** Widths of the column, each with the direction it is looked at in. */
export const VARIANTS = [
  { name: '254', width: 254, globals: {} },
  { name: '480', width: 480, globals: {} },
  { name: '820', width: 820, globals: {} },
  { name: '320-rtl', width: 320, globals: { direction: 'rtl' } },
];

const CLAIM = 'forms-apply-for-paid-family-and-medical-leave';

/** Stories by id. */
export const STORIES = [
  `${CLAIM}-before-you-start--get-ready`,
  `${CLAIM}-overview--hub`,
  `${CLAIM}-overview--hub-part-1-sent`,
  `${CLAIM}-about-you--name-nothing-answered`,
  `${CLAIM}-about-you--home-address`,
  `${CLAIM}-about-you--date-of-birth-wrong`,
  `${CLAIM}-your-job--employer`,
  `${CLAIM}-your-job--work-week`,
  `${CLAIM}-leave-details--leave-reason`,
  `${CLAIM}-leave-details--leave-summary`,
  `${CLAIM}-other-leave-and-income--past-same-list`,
  `${CLAIM}-other-leave-and-income--past-same-list-one-open`,
  `${CLAIM}-check-and-submit-part-1--check-part-1`,
  `${CLAIM}-check-and-submit-part-1--done-part-1`,
  `${CLAIM}-payment-method--payment-wrong`,
  `${CLAIM}-proof-of-who-you-are--upload-identity-documents-there`,
  'around-a-form--start',
  'around-a-form--keep-the-code',
  'around-a-form--go-back-blank',
  'around-a-form--still-there',
  'look-buttons--main',
  'look-buttons--other',
  'look-answers--radios',
  'look-answers--boxes',
  'look-documents--each-state',
  'look-messages--notes',
  'look-messages--undo',
  'look-text--tags',
  'fields-date--long-text',
  'fields-one-of-several--wrong',
];

/** The same again in the colours that a page may ask for, and on a page: few, because what differs is the sheet and not the story. */
export const MORE = [
  { story: `${CLAIM}-about-you--date-of-birth-wrong`, name: 'dark', width: 480, globals: { scheme: 'dark' } },
  { story: `${CLAIM}-leave-details--leave-reason`, name: 'dark', width: 480, globals: { scheme: 'dark' } },
  { story: `${CLAIM}-overview--hub`, name: 'dark', width: 480, globals: { scheme: 'dark' } },
  { story: `${CLAIM}-your-job--employer`, name: 'host-320', width: 320, globals: { host: 'on' }, isPage: true },
  { story: `${CLAIM}-your-job--employer`, name: 'host-1280', width: 1280, globals: { host: 'on' }, isPage: true },
  { story: `${CLAIM}-leave-details--leave-reason`, name: 'forced', width: 480, globals: {}, forcedColors: 'active' },
  { story: `${CLAIM}-about-you--date-of-birth-wrong`, name: 'forced', width: 480, globals: {}, forcedColors: 'active' },
  { story: `${CLAIM}-payment-method--payment-wrong`, name: 'ar', width: 320, globals: { locale: 'ar' } },
  { story: 'trackers-pfml-claim--payments-sent', name: 'ar', width: 320, globals: { locale: 'ar' } },
  { story: 'trackers-kit-lookup--door', name: 'ar', width: 320, globals: { locale: 'ar' } },
  { story: 'trackers-pfml-claim--payments-sent', name: '480', width: 480, globals: {} },
  { story: 'trackers-pfml-claim--payments-sent', name: 'forced', width: 480, globals: {}, forcedColors: 'active' },
  { story: 'trackers-pfml-claim-parts--payments', name: '480', width: 480, globals: {} },
  { story: 'trackers-pfml-claim-parts--payments', name: '320-rtl', width: 320, globals: { direction: 'rtl' } },
  { story: 'trackers-pfml-claim-parts--applications', name: '480', width: 480, globals: {} },
  { story: 'trackers-pfml-claim-parts--added', name: '320', width: 320, globals: {} },
  { story: 'look-buttons--main', name: 'forced', width: 480, globals: {}, forcedColors: 'active' },
];
