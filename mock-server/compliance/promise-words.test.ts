import { Converter } from 'opencc-js/cn2t'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPromises } from '#shared/compliance/find-promises'
import { plainLetters } from '#shared/compliance/plain-letters'
import { partsOf } from '#shared/compliance/promise-words'
import { readPromiseWords } from '../read-promise-words'
import { promiseWordsFile } from './promise-words-file'

const words = await readPromiseWords()
const found = (text: string) => findPromises(text, words).map(({ word }) => word)

describe('a promise is found', () => {
  test.each([
    ['这款产品保本', ['保本']],
    ['稳赚不赔，闭眼入', ['稳赚不赔']],
    ['保证收益，零风险，刚兑！', ['保证收益', '零风险', '刚兑']],
    ['无风险高收益', ['无风险高收益']],
    ['最高收益 5%', ['最高收益']],
    ['理财和存款一样放心', ['和存款一样']],
    ['保 本', ['保本']],
    ['保·本', ['保本']],
    ['保\u200B本', ['保本']],
    ['保，本', ['保本']],
    ['【保】【本】', ['保本']],
    ['保💰本', ['保本']],
    ['保證收益、零風險、剛兌、穩賺不賠', ['保证收益', '零风险', '刚兑', '稳赚不赔']],
    ['０风险', ['0风险']],
    ['１００％安全', ['100%安全']],
    ['这不只保本', ['保本']],
    ['不仅保本，还能随时取', ['保本']],
    ['不但是保本的', ['保本']],
    ['不，保本的', ['保本']],
    ['怎么不？保本！', ['保本']],
    ['还没，有保本的', ['保本']],
    ['不得不保本', ['保本']],
    ['并非不保本', ['保本']],
    ['没有不保本的', ['保本']],
    ['没有比这更保本的', ['保本']],
    ['特别保本', ['保本']],
    ['无非保本', ['保本']],
    ['不保本，但保证收益', ['保证收益']],
    ['不保本、保收益', ['保收益']],
    ['这款保本，月月付息', ['保本']],
    ['本产品刚兑，换句话说放心买', ['刚兑']],
    ['进群就送理财，保证年化收益5%', ['保证…收益']],
    ['保证5%收益', ['保证…收益']],
    ['保 证 您 年 化 收 益', ['保证…收益']],
    ['承诺年化5%', ['承诺…年化']],
    ['保证未来收益', ['保证未来…收益']],
    ['保证非常高的收益', ['保证非常…收益']],
    ['保证不低于5%收益', ['保证不低于…收益']],
    ['承诺未来年化5%', ['承诺未来…年化']],
    ['年化收益肯定有5%', ['收益肯定']],
    ['固定收益5%', ['固定收益']],
    ['利息保证5%', ['利息保证']],
    ['不保本，保证年化收益', ['保证…收益']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('no promise is seen in', () => {
  test.each([
    '本产品不保本，也不保证收益。',
    '不保证年化收益',
    '我们不承诺任何年化收益',
    '保证服务到位，收益请看说明书',
    '保证金账户的收益',
    '承诺书里写明收益不确定',
    '保证您看懂每一笔收益是怎么来的',
    '收益不一定达到，收益不保证',
    '固定收益类产品的净值也会波动',
    '非保本浮动收益型理财',
    '不 保 本',
    '我们不承诺保本或最低收益',
    '不承诺保本、保收益',
    '不能向您承诺保本',
    '没有任何产品是保本的',
    '世上没有稳赚不赔的投资',
    '不要轻信“零风险”“高额回报”',
    '凡是承诺保本高收益的，都要当心',
    '凡承诺收益的都是骗局',
    '别信号称稳赚不赔的项目',
    '谨防无风险高收益的陷阱',
    '理财已经打破刚兑',
    '您刚兑换的礼品',
    '社保，本周可以在网点办理',
    '医保。本月起有新变化',
    '为您投保本产品的专员',
    '确保本次活动公平',
    '这款有没有风险？',
    '投资并非没有风险，也不是零风险',
    '會不會虧？不保本。',
    '',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('where it stands is told in the characters of the text, with the reason and better words', () => {
  const text = '放心💰，這款保 · 證 收益。'
  const [promise, ...more] = findPromises(text, words)
  expect(more).toEqual([])
  expect(text.slice(promise!.start, promise!.end)).toBe('保 · 證 收益')
  expect(promise).toMatchObject({ word: '保证收益', reason: expect.stringContaining('承诺收益'), better: expect.stringContaining('不确定') })
})

const isWhole = (word: string) => partsOf(word).length === 1
const all = words.words.map(({ word }) => word)
const anyWord = fc.constantFrom(...all.filter(isWhole))
const anyPair = fc.constantFrom(...all.filter((word) => !isWhole(word)))
/** As somebody would write it. */
const writtenOut = (word: string) => word.replace('…', '每月')
const anyNoise = fc.array(fc.constantFrom(' ', '　', '·', '，', '。', '-', '*', '\u200B', '💰', '\n', '＿', '\u0301', '“'), { maxLength: 3 }).map((it) => it.join(''))
const traditional = Converter({ from: 'cn', to: 'hk' })
const fullWidth = (text: string) => text.replace(/[!-~]/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0))

test('no signs between its characters, no script and no width hides a word', () => {
  const noisy = fc.tuple(anyWord, fc.array(anyNoise, { minLength: 12, maxLength: 12 }), fc.boolean())
  fc.assert(
    fc.property(noisy, ([word, noise, isTraditional]) => {
      const written = [...fullWidth(isTraditional ? traditional(word) : word)].map((it, at) => `${noise[at]}${it}`).join('')
      expect(findPromises(`我行产品${written}吗`, words).length).toBeGreaterThan(0)
    }),
  )
})

test.each(['并非', '并不代表', '谨防', '没有什么'])('every word can be denied by %s, and a clause between them ends it', (denial) => {
  for (const word of all) {
    expect(found(`本行${denial}${writtenOut(word)}`)).toEqual([])
    expect(found(`本行${denial}，${writtenOut(word)}`)).toEqual([word])
    expect(found(`本行不得不${writtenOut(word)}`)).toEqual([word])
  }
})

test('up to four letters between the parts of a word hide it not, five or a clause’s end make it something else', () => {
  const gap = fc.stringMatching(/^[0-9a-z]{0,4}$/)
  fc.assert(
    fc.property(anyPair, gap, (word, between) => {
      const [head, rest] = partsOf(word)
      expect(findPromises(`${head}${between}${rest}`, words)).toHaveLength(1)
      expect(found(`${head}${between},${rest}`).filter((it) => !isWhole(it))).toEqual([])
      expect(found(`${head}12345${rest}`).filter((it) => !isWhole(it))).toEqual([])
      expect(found(`${head}不是${rest}`).filter((it) => !isWhole(it))).toEqual([])
    }),
  )
})

test('whatever the text, what is found lies in it, in order, and apart', () => {
  const anyText = fc.array(fc.oneof(anyWord, anyPair.map(writtenOut), anyNoise, fc.constantFrom(...words.negators, ...words.bridges, '好')), { maxLength: 20 }).map((it) => it.join(''))
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0
      for (const { word, start, end } of findPromises(text, words)) {
        expect(start).toBeGreaterThanOrEqual(last)
        const { letters } = plainLetters(text.slice(start, end))
        const [head, rest] = partsOf(word).map((part) => plainLetters(part).letters) as [string, string?]
        expect(letters.slice(0, head.length)).toBe(head)
        expect(letters.slice(letters.length - (rest ?? head).length)).toBe(rest ?? head)
        expect(letters.length - head.length - (rest ?? '').length).toBeLessThanOrEqual(rest === undefined ? 0 : 4)
        last = end
      }
    }),
  )
})

test('a phrase that does not have the word in it, and a word without a letter, are mistakes of the file', () => {
  const file = (word: unknown) => ({ groups: [{ reason: '不能说', better: '换一句', words: [word] }], negators: [], bridges: [] })
  expect(promiseWordsFile.safeParse(file({ word: '刚兑', fine: ['兑换'] })).success).toBe(false)
  expect(promiseWordsFile.safeParse(file('……')).success).toBe(false)
  expect(promiseWordsFile.safeParse(file('保证…')).success).toBe(false)
  expect(promiseWordsFile.safeParse(file('保证…月…收益')).success).toBe(false)
  expect(promiseWordsFile.safeParse(file({ word: '刚兑', fine: ['刚兑换'] })).success).toBe(true)
})
