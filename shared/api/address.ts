import * as z from 'zod'

/**
 * Where a link may lead: a page of ours by its path, or a whole address. A `javascript:` link would run in the page of
 * whoever taps it, and a path that begins with two slashes of either kind is another site's.
 */
export const pageAddress = z
  .string()
  .regex(/^(https?:\/\/[^\s\\]+|\/(?![/\\])[^\s\\]*)$/, 'must begin with https:// or be a path such as /poster')

/** What a message of WeCom's leads to or shows: WeCom takes whole addresses only. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'must begin with https://' })

/** What another app is opened by, `koibank://benefit/7`: no scheme that a browser runs or reads itself. */
export const appAddress = z
  .string()
  .regex(/^(?!javascript:|data:|vbscript:|blob:|file:)[a-z][a-z\d+.-]*:\/\/\S+$/i, 'must be an address such as koibank://benefit')
