/** How often one line may be guessed where a campaign says nothing else. */
export const LYRIC_TRIES = 3
