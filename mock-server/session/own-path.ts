/**
 * Inside our own site, whoever reads it: browsers drop tabs and line breaks from an address and take `\` for `/`, and
 * `//elsewhere` leads out. What is not plain ASCII cannot stand in a redirect.
 */
export const isOwnPath = (path: string): boolean => /^\/(?!\/)[!-[\]-~]*$/.test(path)
