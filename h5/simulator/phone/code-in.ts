const CODE = /\/simulated\/wecom\/contact-code\/([\w-]+)\.svg$/

/** Which code of WeCom's an address is the picture of; null where it is none. */
export const codeIn = (address: string): string | null => CODE.exec(address)?.[1] ?? null
