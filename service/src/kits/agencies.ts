/** A place that takes part in a kit's way. */
export interface KitAgency {
  /** As tokens and events name it. */
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  /** Of a hospital: the county whose DA's office the case goes to. */
  readonly county?: string;
}

/** The kinds of places, each with its role in the tracker. */
export type AgencyRole = 'supplier' | 'facility' | 'police' | 'lab' | 'da';

/** Made-up places: which ones there are is an agency's data, and comes from its own list. */
export const kitAgencies: Readonly<Record<AgencyRole, readonly KitAgency[]>> = {
  supplier: [
    { key: 'S-01', name: 'Sample Kit Supply', phone: '(617) 555-0160' },
    { key: 'S-02', name: 'State kit program', phone: '(617) 555-0161' },
  ],
  facility: [
    { key: 'H-01', name: 'Sample General Hospital', phone: '(617) 555-0110', county: 'Suffolk' },
    { key: 'H-02', name: 'Sample Bay Medical Center', phone: '(617) 555-0111', county: 'Middlesex' },
    { key: 'H-03', name: 'Sample Hills Hospital', phone: '(617) 555-0112', county: 'Worcester' },
    { key: 'H-04', name: 'Sample Harbor Clinic', phone: '(617) 555-0113', county: 'Hampden' },
  ],
  police: [
    { key: 'P-01', name: 'Sample City Police', phone: '(617) 555-0120' },
    { key: 'P-02', name: 'Sample Town Police', phone: '(617) 555-0121' },
    { key: 'P-03', name: 'Sample County Sheriff', phone: '(617) 555-0122' },
    { key: 'P-04', name: 'Sample Falls Police', phone: '(617) 555-0123' },
    { key: 'P-05', name: 'Sample Campus Police', phone: '(617) 555-0124' },
  ],
  lab: [
    { key: 'L-01', name: 'State Police Crime Laboratory', phone: '(617) 555-0140' },
    { key: 'L-02', name: 'Boston Police Crime Laboratory', phone: '(617) 555-0141' },
  ],
  da: ['Suffolk', 'Middlesex', 'Worcester', 'Hampden'].map((county) => ({
    key: county,
    name: `${county} County DA’s office`,
    phone: '(617) 555-0150',
  })),
};

/** A place by its key; undefined when there is none of that kind. */
export function agencyNamed(role: AgencyRole, key: unknown): KitAgency | undefined {
  return kitAgencies[role].find((agency) => agency.key === key);
}

/** What a place is called, whatever kind it is of; its key when nobody knows it. */
export function nameOfAgency(key: string): string {
  return (
    Object.values(kitAgencies)
      .flat()
      .find((agency) => agency.key === key)?.name ?? key
  );
}
