export interface BenchField {
  readonly name: string;
  readonly kind: string;
  readonly required: boolean;
  readonly label: string;
  readonly options?: readonly string[];
}
export interface BenchForm {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly fields: readonly BenchField[];
    readonly branch: { readonly when: string; readonly fields: readonly BenchField[] };
  }[];
}
export function leaveForm(): BenchForm;
export function flatForm(count: number): BenchForm;
export function formOf(name: string): BenchForm;
