/** A submission that the agency sent back stays on record and no longer stands: its draft is open again, and another one takes its place. */
export const sentBack = `
alter table submissions add column returned_at text collate "C";
alter table submissions drop constraint submissions_draft_id_submission_key;
create unique index submissions_that_stand on submissions (draft_id, submission) where returned_at is null;
`;
