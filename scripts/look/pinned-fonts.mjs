// Fonts differ from machine to machine, and with them every line break. Pictures that are compared are taken with the fonts of pinned
// packages and no others, drawn without hinting.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/run.mjs';

const PACKAGES = ['noto-sans', 'noto-sans-arabic', 'noto-sans-mono'];

/** Environment under which a browser on Linux knows the pinned fonts only. */
export function pinnedFonts() {
  const folder = join(ROOT, 'node_modules/.cache/pinned-fonts');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, configuration(folder));
  return { FONTCONFIG_FILE: file };
}

/** Flags that make Chromium draw text and colours alike everywhere. */
export const steadyChromium = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--disable-skia-runtime-opts',
];

function configuration(folder) {
  const folders = PACKAGES.map((name) => `  <dir>${join(ROOT, 'node_modules/@expo-google-fonts', name)}</dir>`);
  const alias = (generic, family) =>
    `  <alias binding="strong"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.join('\n')}
  <cachedir>${join(folder, 'cache')}</cachedir>
${alias('sans-serif', 'Noto Sans')}
${alias('Helvetica', 'Noto Sans')}
${alias('Arial', 'Noto Sans')}
${alias('monospace', 'Noto Sans Mono')}
  <match target="font">
    <edit name="antialias"><bool>true</bool></edit>
    <edit name="hinting"><bool>false</bool></edit>
    <edit name="hintstyle"><const>hintnone</const></edit>
    <edit name="rgba"><const>none</const></edit>
  </match>
</fontconfig>
`;
}
