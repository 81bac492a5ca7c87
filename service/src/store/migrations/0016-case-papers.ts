/** Letters that staff add to a case; their contents rest beside the claimants' documents. The same letter twice is one. */
export const casePapers = `
create table case_papers (
  id text primary key,
  case_id uuid not null references cases (id) on delete cascade,
  declared_type text not null,
  content_mark text not null,
  added_at text collate "C" not null,
  unique (case_id, content_mark)
);
`;
