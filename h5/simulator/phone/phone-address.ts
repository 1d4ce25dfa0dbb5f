const LOTTERY = '/lottery/'

/** Where the simulated WeChat opens a page on this customer's phone: it becomes him there, then goes to the page. */
export function phoneAddress(customerId: string, page = LOTTERY): string {
  return `/simulated/wecom/phone?customer=${encodeURIComponent(customerId)}&open=${encodeURIComponent(page)}`
}
