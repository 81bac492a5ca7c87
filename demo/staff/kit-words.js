// What the codes of kits mean to staff.

/** Roles in the way of a kit. */
export const ROLES = { supplier: 'supplier', facility: 'hospital', police: 'police', lab: 'lab', da: 'DA’s office' };

/** What is recorded by which form. */
export const FORMS = {
  'kit-supply': 'Record kits that you sent',
  'kit-facility': 'Record an exam, or what you did with a kit',
  'kit-stock': 'Keep the stock of kits',
  'kit-police': 'Record what you did with kits',
  'kit-lab': 'Record what you did with kits',
  'kit-da': 'Name a contact, or approve a test',
};

/** Where a kit is. */
export const STATES = {
  collected: 'At the hospital, police not told',
  'police-notified': 'At the hospital, police told',
  'with-police': 'With the police',
  'stored-unreported': 'Stored, not reported',
  'at-lab': 'At the lab',
  testing: 'Being tested',
  'on-hold': 'On hold',
  tested: 'Tested',
  'profile-entered': 'Tested, profile entered',
  'not-tested': 'Will not be tested',
  returned: 'On the way back to the police',
  stored: 'Stored after testing',
  'destruction-planned': 'To be destroyed',
  destroyed: 'Destroyed',
  'set-aside': 'Record being checked',
};

/** States in which a kit waits for nobody: its date is how long it is kept. */
export const KEPT = ['stored', 'stored-unreported', 'destruction-planned'];

/** What was strange about a record; it was kept all the same. */
export const STRANGE = {
  unpaired: 'nobody has recorded that it was sent',
  out_of_order: 'this does not follow on what was recorded before. An administrator looks at it',
  duplicate: 'this was recorded before',
  recorded_late: 'something later was recorded first',
  told_after_24_hours: 'the police were told later than 24 hours after the exam',
  kit_had_expired: 'the kit had expired on the day of the exam',
};
