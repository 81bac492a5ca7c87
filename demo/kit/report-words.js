// What the report's codes mean, in plain words.

/** Steps of a kit's way, in their order. */
export const LEGS = {
  'collected-notified': 'Hospital: from the exam until the police were told',
  'notified-picked-up': 'Police: from then until they had the kit',
  'picked-up-lab': 'Police: from then until a lab had it',
  'lab-tested': 'Lab: from then until it was tested',
  'tested-profile': 'Lab: from then until a profile was entered',
};

/** Counts that are told by what, each a table. */
export const MEASURES = [
  { name: 'status', title: 'Where the kits are', head: 'Place' },
  { name: 'category', title: 'Adults and children', head: 'Kind of kit' },
  { name: 'reported', title: 'Reported to the police', head: 'Answer' },
  { name: 'held', title: 'Held for more than 30 days, and why', head: 'Reason' },
  { name: 'notTested', title: 'Not tested, and why', head: 'Reason' },
];

const WORDS = {
  status: {
    collected: 'At the hospital',
    'police-notified': 'At the hospital, police told',
    'with-police': 'With the police',
    'stored-unreported': 'Stored, not reported',
    'at-lab': 'At a lab, waiting',
    testing: 'At a lab, being tested',
    'on-hold': 'At a lab, on hold',
    tested: 'At a lab, tested',
    'profile-entered': 'At a lab, profile entered',
    'not-tested': 'At a lab, will not be tested',
    returned: 'On the way back to the police',
    stored: 'Stored by the police after testing',
    'destruction-planned': 'Stored, to be destroyed',
    destroyed: 'Destroyed',
    'set-aside': 'Record being checked',
    unknown: 'Not known',
  },
  category: { adult: 'Adult', pediatric: 'Child', 'not-recorded': 'Not recorded' },
  reported: { reported: 'Yes', unreported: 'No' },
  held: {
    'police-not-notified': 'The police were not told',
    'not-picked-up': 'The police did not pick it up',
    'not-reported': 'The survivor has not reported',
    'not-sent-to-lab': 'The police did not send it to a lab',
    'waiting-at-lab': 'Waiting at a lab',
    'in-testing': 'Being tested',
    'waiting-for-authorization': 'Waiting for an approval',
    'tested-not-returned': 'Tested and not sent back',
    'not-tested-not-returned': 'Not tested and not sent back',
    'return-not-recorded': 'Sent back, and nobody recorded that it came',
    'kept-after-testing': 'Kept safe after testing',
    'destruction-planned': 'Its destruction is planned',
  },
  notTested: {
    'no-evidence': 'No evidence in the kit',
    'not-a-crime': 'No crime was found',
    'survivor-request': 'The survivor asked for it',
    'other-jurisdiction': 'Tested elsewhere',
    other: 'Another reason',
  },
};

/** A code of a measure in words; one that this page does not know is shown as it is. */
export function wordOf(measure, code) {
  return WORDS[measure]?.[code] ?? code;
}
