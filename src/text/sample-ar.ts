/** A few words to try right-to-left layout with; everything else stands in English. Not a translation that is shipped. */
export const templates: Readonly<Record<string, string>> = {
  'ui.continue': 'متابعة',
  'ui.form.continue': 'متابعة',
  'ui.form.back': 'رجوع',
  'ui.optional': '(اختياري)',
  'ui.yes': 'نعم',
  'ui.no': 'لا',
  'ui.month': 'الشهر',
  'ui.day': 'اليوم',
  'ui.year': 'السنة',
};
