import { LAYOUT_FILE, askedName, contractName } from '../plan/index.js';
import type { Refusal } from './check/say-problem.js';

/** Where something that the planner names stands on disk. */
export function placeOf(file: string, pointer: string, id: string): Pick<Refusal, 'file' | 'pointer'> {
  if (file === LAYOUT_FILE) return { file: `schemas/${id}/form.json`, pointer };
  if (file === askedName(id)) return { file: `schemas/${id}/form.json`, pointer: `/asked${pointer}` };
  return { file: file === contractName(id) ? `schemas/${id}/answers.schema.json` : `schemas/${file}`, pointer };
}
