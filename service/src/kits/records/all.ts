import { kitDa } from './da.js';
import { kitFacility } from './facility.js';
import { kitLab } from './lab.js';
import { kitPolice } from './police.js';
import type { RecordForm } from './record-form.js';
import { kitStock } from './stock.js';
import { kitSupply } from './supply.js';

/** The forms by which staff record what they did with kits, by the names of their folders in schemas/. */
export const recordForms: Readonly<Record<string, RecordForm>> = {
  'kit-supply': kitSupply,
  'kit-facility': kitFacility,
  'kit-stock': kitStock,
  'kit-police': kitPolice,
  'kit-lab': kitLab,
  'kit-da': kitDa,
};
