/** Whose phone this is, by the simulated phone's own cookie; '' on no phone. Later another phone may be opened in this browser. */
export const holderAtLaunch = (): string => decodeURIComponent(/(?:^|; )simulated_customer=([^;]*)/.exec(document.cookie)?.[1] ?? '')

/** In one browser each customer's phone keeps what is his. Keeps types, as WeChat does: a number is a number again. */
export function wxStorage(holder: string) {
  const name = (key: string) => `wx:${holder}:${key}`
  return {
    setStorageSync: (key: string, value: unknown) => localStorage.setItem(name(key), JSON.stringify(value)),
    getStorageSync: (key: string): unknown => JSON.parse(localStorage.getItem(name(key)) ?? '""'),
    removeStorageSync: (key: string) => localStorage.removeItem(name(key)),
  }
}
