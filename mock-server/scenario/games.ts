import type { World } from '../qa/reset-world'
import { befriend, join, open } from './people'
import { publish } from './publish'
import { scenario } from './scenario'

const QUIZ = 'qa-quiz'
const LYRIC = 'qa-lyric'

/** One step before the game: a friend of the manager who has joined, and is asked for nothing else. */
async function readyToPlay(world: World, campaign: { id: string; name: string; game: 'quiz' | 'lyric' }): Promise<void> {
  await publish(world, { ...campaign, infoFields: [] })
  await befriend(world, 'cust-01')
  await open(world, { customerId: 'cust-01', campaignId: campaign.id })
  await join(world, { customerId: 'cust-01', campaignId: campaign.id })
}

export const games = [
  scenario({
    name: 'answer-quiz',
    title: '答对一题再抽奖',
    hint: '页面上是一道小题。答对就能抽奖；答错会看到正确答案和出处，换一题再答。',
    link: `/lottery/${QUIZ}`,
    setUp: (world) => readyToPlay(world, { id: QUIZ, name: '金融知识有奖问答', game: 'quiz' }),
  }),
  scenario({
    name: 'guess-lyric',
    title: '猜歌词再抽奖',
    hint: '页面上是一句缺了几个字的词，每句可以猜3次。猜中就能抽奖；都没猜中会看到答案，换一句再猜。',
    link: `/lottery/${LYRIC}`,
    setUp: (world) => readyToPlay(world, { id: LYRIC, name: '元宵猜词有礼', game: 'lyric' }),
  }),
]
