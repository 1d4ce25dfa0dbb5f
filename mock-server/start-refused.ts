/** The server cannot start with what a person gave it: a flag, a file, a folder. The message tells him what to mend. */
export class StartRefused extends Error {}
