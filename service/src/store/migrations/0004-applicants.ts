/**
 * Who has an application of a form already. A row here, and not a lock and a search, is what keeps a person from two of them: of two that
 * come at once the second finds the key taken, on whichever process and node it came in.
 */
export const applicants = `
create table applicants (
  form text not null,
  person_mark text not null,
  draft_id uuid not null references drafts (id) on delete cascade,
  primary key (form, person_mark)
);
insert into applicants (form, person_mark, draft_id)
  select drafts.form, sealed_values.search_mark, drafts.id
  from sealed_values join submissions on submissions.id = sealed_values.owner_id join drafts on drafts.id = submissions.draft_id
  where sealed_values.search_mark is not null
  on conflict do nothing;
`;
