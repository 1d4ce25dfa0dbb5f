/** What a phone keeps of this mini-program. Unlike a browser's tab it outlives its closing. */
export interface PhoneStorage {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
  removeItem(name: string): void
}

/** Storage in the words of a browser. A full or broken one keeps nothing, and nobody is stopped by it. */
export const wxStorage: PhoneStorage = {
  getItem: (name) => {
    try {
      return (wx.getStorageSync(name) as string) || null
    } catch {
      return null
    }
  },
  setItem: (name, value) => {
    try {
      wx.setStorageSync(name, value)
    } catch {}
  },
  removeItem: (name) => {
    try {
      wx.removeStorageSync(name)
    } catch {}
  },
}
