/** Applications that one return code opens are found by its mark. */
export const siblings = `
create index drafts_resume_mark on drafts (resume_mark);
`;
