/**
 * Forms that speak to a case that another form has opened: whoever was given a code may answer. Codes rest as keyed marks; what a draft's
 * code has opened, and what its person was told then, stands beside the draft.
 */
export const caseLinks = `
create table case_links (
  code_mark text primary key,
  case_id uuid not null references cases (id),
  form text not null,
  made_at text not null
);
create index case_links_case on case_links (case_id, form);

create table draft_links (
  draft_id uuid primary key references drafts (id) on delete cascade,
  case_id uuid not null references cases (id),
  code_mark text not null,
  facts jsonb not null
);
`;
