/** `/group-game/friday-quiz` → the game `friday-quiz`; empty where the address names none. */
export const gameIdIn = (pathname: string): string => /^\/group-game\/([a-z0-9][a-z0-9-]{0,62})\/?$/.exec(pathname)?.[1] ?? ''
