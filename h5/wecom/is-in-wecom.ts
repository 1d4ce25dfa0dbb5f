/** Whether the page stands in WeCom's client, as the SDK decides it too: without loading the SDK. */
export const isInWecom = (userAgent: string) => /wxwork\/[\d.]+/i.test(userAgent)
