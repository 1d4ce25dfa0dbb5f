/**
 * `陈思源` is `陈**`: enough for a friend to know who it is, too little for anybody else. Always two stars: how long a
 * name is tells something as well. Null where the bank knows no name.
 */
export function maskName(name: string | null): string | null {
  const [first] = name?.trim() ?? ''
  return first === undefined ? null : `${first}**`
}
