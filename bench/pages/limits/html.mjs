const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The form as HTML, with native controls. */
export function html(form) {
  return `<form novalidate><ul class="summary" hidden></ul>${form.sections.map(section).join('')}<button type="submit">Send</button></form>`;
}

function section({ id, title, fields, branch }) {
  return `<section id="${id}"><h2>${escape(title)}</h2>${fields.map((one) => field(one)).join('')}<div class="branch" data-branch="${branch.when}" hidden>${branch.fields.map((one) => field(one)).join('')}</div></section>`;
}

export function field({ name, kind, label, options, required }) {
  const about = `id="${name}" name="${name}" aria-describedby="${name}-e"${required ? ' required' : ''}`;
  const control =
    kind === 'choice'
      ? `<select ${about}><option value=""></option>${options.map((one) => `<option>${escape(one)}</option>`).join('')}</select>`
      : kind === 'long'
        ? `<textarea ${about} rows="3"></textarea>`
        : `<input ${about} type="${kind === 'yesno' ? 'checkbox' : kind === 'email' ? 'email' : 'text'}"${kind === 'number' ? ' inputmode="decimal"' : ''}>`;
  return `<div class="field"><label for="${name}">${escape(label)}</label><p class="error" id="${name}-e"></p>${control}</div>`;
}
