/** As WeCom knows him; of whom it says nothing, in words. */
export const customerName = (name: string | null): string => name ?? '微信客户'
