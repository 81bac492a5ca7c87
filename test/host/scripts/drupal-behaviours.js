// What Drupal's behaviours do to a page: attach to everything, once; detach, take parts out, put them elsewhere, and attach again.
window.Drupal = {
  behaviors: {},
  attachBehaviors(context = document) {
    for (const one of Object.values(this.behaviors)) one.attach?.(context);
  },
  detachBehaviors(context = document) {
    for (const one of Object.values(this.behaviors)) one.detach?.(context);
  },
};
window.once = (id, selector, context = document) =>
  [...context.querySelectorAll(selector)].filter((element) => {
    const seen = (element.dataset.once ?? '').split(' ');
    if (seen.includes(id)) return false;
    element.dataset.once = [...seen, id].join(' ').trim();
    return true;
  });
// Mayflower's scripts wrap text areas and mark required controls by class, in the whole page.
Drupal.behaviors.mayflower = {
  attach(context) {
    for (const area of once('textarea', 'textarea[maxlength]', context)) area.classList.add('ma__textarea');
    for (const control of once('required', '[required]', context)) control.classList.add('js-is-required');
  },
};
/** An AJAX answer comes: what stands in `selector` is detached, moved into a new wrapper and attached again. */
window.ajaxMove = (selector) => {
  const element = document.querySelector(selector);
  Drupal.detachBehaviors(element);
  const wrapper = jQuery('<div class="ajax-wrapper"></div>');
  jQuery(element).parent().append(wrapper);
  wrapper.append(jQuery(element).detach());
  Drupal.attachBehaviors(wrapper[0]);
};
Drupal.attachBehaviors();
