const LOCAL_HOSTS = ['localhost', '127.0.0.1']

/** A server that stands on somebody's own machine may be called by any of that machine's names and ports. */
export const isLocalAddress = (url: string): boolean => LOCAL_HOSTS.includes(new URL(url).hostname)
