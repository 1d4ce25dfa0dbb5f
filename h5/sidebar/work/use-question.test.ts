import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { effectScope, ref } from 'vue'
import { useQuestion } from './use-question'

/** A bank that answers when it is told to. */
function slowBank() {
  const asked: { of: string; answer: (text: string) => void; fail: (error: Error) => void }[] = []
  const ask = ({ of }: { of: string }) => new Promise<string>((answer, fail) => void asked.push({ of, answer, fail }))
  return { asked, ask }
}

function begin(options?: { forgets: boolean }) {
  const { asked, ask } = slowBank()
  const of = ref<string | null>('one')
  const question = effectScope().run(() => useQuestion(() => (of.value === null ? null : { of: of.value }), ask, options))!
  return { asked, of, question }
}

test('an answer that another question has overtaken is none, nor is its failure', async () => {
  const { asked, of, question } = begin()
  void question.show()
  of.value = 'other'
  await flushPromises()
  expect(asked.map((it) => it.of)).toEqual(['one', 'other'])
  asked[1]!.answer('of the other')
  asked[0]!.answer('of the one')
  await flushPromises()
  expect(question.answer.value).toEqual({ question: { of: 'other' }, found: 'of the other' })
  void question.show()
  void question.show()
  asked[3]!.answer('again')
  asked[2]!.fail(new Error('late'))
  await flushPromises()
  expect([question.answer.value!.found, question.failureText.value]).toEqual(['again', ''])
})

test('a failure leaves what was known, and is over with the next answer', async () => {
  const { asked, question } = begin()
  void question.show()
  asked[0]!.answer('known')
  await flushPromises()
  void question.show()
  asked[1]!.fail(new Error('gone'))
  await flushPromises()
  expect([question.answer.value!.found, question.failureText.value]).not.toContain('')
  void question.show()
  asked[2]!.answer('new')
  await flushPromises()
  expect([question.answer.value!.found, question.failureText.value]).toEqual(['new', ''])
})

test('what forgets has no answer to the next question until it comes; nothing is asked of nothing', async () => {
  const { asked, of, question } = begin({ forgets: true })
  void question.show()
  asked[0]!.answer('names')
  await flushPromises()
  of.value = null
  await flushPromises()
  expect([question.answer.value, asked.length]).toEqual([null, 1])
})
