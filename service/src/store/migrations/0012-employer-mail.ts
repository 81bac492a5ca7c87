/** Where the directory's employers are written to; nothing for one who is told by letter. */
export const employerMail = `
alter table directory_employers add column mail text;
`;
