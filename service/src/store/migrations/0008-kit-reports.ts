/** Agencies that have sent their yearly report. */
export const kitReports = `
create table kit_reports (
  agency text not null,
  year integer not null,
  filed_at text collate "C" not null,
  primary key (agency, year)
);
`;
