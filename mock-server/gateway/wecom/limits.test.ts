import { expect, test } from 'vitest'
import { createLimits } from './limits'

const noDeadline = () => new AbortController().signal

/** Starts so much work of an API that only ends when told; returns how much has begun, and what ends it. */
function begin(inTurn: ReturnType<typeof createLimits>, path: string, count: number) {
  let begun = 0
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  const work = async () => {
    begun += 1
    await ended
  }
  const all = Promise.all(Array.from({ length: count }, () => inTurn(path, noDeadline(), work)))
  return { begun: () => begun, all, end: () => end() }
}

/** Everything that can go on has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test.each([
  ['/externalcontact/mark_tag', 5],
  ['/externalcontact/remark', 5],
  ['/externalcontact/get', 20],
])('%s is asked %i times at once, not more, and all are asked in the end', async (path, most) => {
  const { begun, all, end } = begin(createLimits(), path, 50)
  await settled()
  expect(begun()).toBe(most)
  end()
  expect(await all).toHaveLength(50)
})

test('marks that wait for each other keep nobody else waiting', async () => {
  const inTurn = createLimits()
  const marks = begin(inTurn, '/externalcontact/mark_tag', 50)
  await settled()
  const reads = begin(inTurn, '/externalcontact/get', 50)
  await settled()
  expect([marks.begun(), reads.begun()]).toEqual([5, 15])
})

test('who waits too long for his turn is told so, and takes no place', async () => {
  const inTurn = createLimits()
  const { all, end } = begin(inTurn, '/externalcontact/get', 20)
  await settled()
  const deadline = new AbortController()
  const late = inTurn('/externalcontact/get', deadline.signal, async () => 'asked')
  deadline.abort()
  await expect(late).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE', detail: 'no turn in time' })
  end()
  await all
  expect(await inTurn('/externalcontact/get', noDeadline(), async () => 'asked')).toBe('asked')
})

test('work that fails gives its place back', async () => {
  const inTurn = createLimits()
  const failing = Array.from({ length: 40 }, () => inTurn('/externalcontact/remark', noDeadline(), () => Promise.reject(new Error('no'))))
  expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true)
  expect(await inTurn('/externalcontact/remark', noDeadline(), async () => 'asked')).toBe('asked')
})
