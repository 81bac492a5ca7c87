/**
 * What the form's root shows.
 *
 * - `loading`: the fallback, until there is something better; `failed`: the fallback and what went wrong
 * - `waiting`: the claim cannot be read yet, because the service does not answer; tried again
 * - `start`, `resume`, `locked`: the doors of a claim kept by a service; `locked` is `resume` after the person was away
 * - `code`: the return code, once; `filling`: the form; `later`: saved, how to come back
 */
export type Stage = 'loading' | 'failed' | 'waiting' | 'start' | 'resume' | 'locked' | 'code' | 'filling' | 'later';
