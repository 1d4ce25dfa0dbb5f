/**
 * How old the tables are that a number was looked up in, and nothing of packages and files: "phone.dat 2302" and
 * "query-mobile-phone-area@1.0.6 (2015-11)" are told by their months. Another kind is told as it is.
 */
export function regionVersionText(version: string): string {
  const months = version.split('; ').map((table) => table.replace(/^.+ (\d\d)(\d\d)$/, '20$1-$2').replace(/^.+ \((\d{4}-\d\d)\)$/, '$1'))
  return `号段表版本 ${months.join('、')}`
}
