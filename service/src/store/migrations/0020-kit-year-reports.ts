/**
 * What the public report told of a year of kits when it was over. Of a second look, even a correct one, the first could be taken away, and what is left
 * is one kit's move: so there is one. `json` and not `jsonb`, which would put names in another order.
 */
export const kitYearReports = `
create table kit_year_reports (
  year integer primary key,
  made_at text collate "C" not null,
  report json not null
);
create trigger kit_year_reports_only_added before update or delete or truncate on kit_year_reports
  for each statement execute function refuse_change();
`;
