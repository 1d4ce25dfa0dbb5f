/** A page that practises has the address `/sidebar/?practice` (S25). */
export const isPracticePage = (search: string): boolean => new URLSearchParams(search).has('practice')
