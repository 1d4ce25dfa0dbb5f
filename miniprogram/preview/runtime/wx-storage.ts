/** The simulated phone's own cookie: in one browser each customer's phone keeps what is his. */
const holder = () => /(?:^|; )simulated_customer=([^;]*)/.exec(document.cookie)?.[1] ?? ''

/** Keeps types, as WeChat does: what was stored as a number is a number again. */
export function wxStorage() {
  const name = (key: string) => `wx:${holder()}:${key}`
  return {
    setStorageSync: (key: string, value: unknown) => localStorage.setItem(name(key), JSON.stringify(value)),
    getStorageSync: (key: string): unknown => JSON.parse(localStorage.getItem(name(key)) ?? '""'),
    removeStorageSync: (key: string) => localStorage.removeItem(name(key)),
  }
}
