import type { BenchForm } from './model.mjs';
export function jsonSchemaOf(
  form: BenchForm,
  wishes?: { readonly nested?: boolean; readonly conditions?: boolean; readonly open?: boolean },
): { readonly [key: string]: never };
