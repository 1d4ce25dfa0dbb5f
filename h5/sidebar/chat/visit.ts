/** Whose page is opened next without his chat: taken away as it is read, for the page after it stands beside another chat. */
export const VISIT = 'koi-visit'
