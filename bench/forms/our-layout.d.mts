import type { BenchForm } from './model.mjs';
export function layoutOf(form: BenchForm, pages: boolean): { readonly [key: string]: never };
