// As Mass.gov's pages have it: the first entry describes the page, and a tag manager listens to all that is pushed.
window.dataLayer = [{ entityBundle: 'info_details', entityTitle: 'Another page', organizations: 'dfml' }];
window.heardByTagManager = [];
const push = window.dataLayer.push.bind(window.dataLayer);
window.dataLayer.push = (...entries) => {
  window.heardByTagManager.push(...entries);
  return push(...entries);
};
// A tag manager's triggers: clicks, submits and form fields, wherever they come from.
for (const type of ['click', 'submit', 'change', 'input'])
  addEventListener(
    type,
    (event) => window.dataLayer.push({ event: `gtm.${type}`, element: event.target.id, value: event.target.value }),
    true,
  );
