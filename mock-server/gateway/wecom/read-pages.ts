interface Page {
  /** Where the next one begins; on the last there is none, or ''. */
  next_cursor?: string | undefined
}

/** Every page of an answer, in order. */
export async function readPages<P extends Page>(read: (from: { cursor?: string }) => Promise<P>): Promise<[P, ...P[]]> {
  const first = await read({})
  const pages: [P, ...P[]] = [first]
  for (let cursor = first.next_cursor; cursor;) {
    const page = await read({ cursor })
    pages.push(page)
    cursor = page.next_cursor
  }
  return pages
}
