// On small screens the theme wraps `focus` for all elements (it keeps the menu button from taking it).
const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function (...options) {
  if (!this.matches('.js-header-menu-button')) focus.apply(this, options);
};
