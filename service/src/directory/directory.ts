/** What the agency's systems know of an employer and of a person's wages there. */
export type EmployerFound =
  | { readonly outcome: 'unknown' | 'exempt' | 'no_wages' }
  | {
      readonly outcome: 'matched';
      readonly departments: readonly Department[];
      readonly quarters: readonly QuarterWages[];
    };

/** A part of an employer that a person may name; `key` is the contract's organization_unit_id. */
export interface Department {
  readonly key: string;
  readonly label: string;
}

/** Wages of one calendar quarter (`2026Q3`), in whole cents. */
export interface QuarterWages {
  readonly quarter: string;
  readonly cents: number;
}

/** Looks an employer and an employee up. An agency puts its own systems behind this; the tables of this service are the stand-in. */
export interface Directory {
  find(person: string, ein: string): Promise<EmployerFound>;
}
