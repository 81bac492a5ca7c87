/** When an event first named a letter: one that none names is an upload left unfinished, and goes as those do. */
export const namedPapers = `
alter table case_papers add column named_at text collate "C";
update case_papers set named_at = (
  select min(events.recorded_at) from events where events.case_id = case_papers.case_id
    and exists (select 1 from jsonb_each_text(events.fields) as told where told.value = case_papers.id));
create index case_papers_unnamed on case_papers (added_at) where named_at is null;
`;
