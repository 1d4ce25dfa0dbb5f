import { decideScriptReview } from '../compliance/decide-script-review'
import { saveScript } from '../script/own-script'
import { decideQuestion } from '../question-bank/decide-question'
import { saveQuestion } from '../question-bank/save-question'
import { scenario } from './scenario'

/** What managers wrote waits for the second person (K4). */
export const compliance = [
  scenario({
    name: 'scripts-wait',
    title: '两条客户经理写的话术等审核，一条已退回',
    hint: '何映雪打开“话术审核”：通过一条、退回一条并写明原因。再由林晚晴打开与客户的聊天，在“话术 › 我的”里看到结果：没通过的发不出去。',
    seenOn: 'sidebar',
    memberId: 'he-yingxue',
    setUp: async ({ deps }) => {
      const write = (managerId: string, scriptId: string, title: string, messages: string[]) =>
        saveScript(deps, managerId, scriptId, { title, step: null, scene: null, messages })
      await write('lin-wanqing', 'own-bonus', '年终奖怎么放', ['{称呼}，年终奖发了吗？', '快来买，名额不等人！'])
      await decideScriptReview(deps, 'he-yingxue', 'own-bonus', { decision: 'refused', version: 1, reason: '语气太急，像在催客户，请换个说法' })
      await write('lin-wanqing', 'own-tea', '周末去喝茶', ['{称呼}，这周末龙井的茶园开了，风景正好。', '带上孩子一起去走走，回来和我说说好不好喝。'])
      await write('fang-yuting', 'own-metro', '新地铁线开通', ['{称呼}，滨江的新地铁线明天开通，第一天免费坐。'])
    },
  }),
  scenario({
    name: 'questions-wait',
    title: '客户经理出的题等审核，一道已退回',
    hint: '何映雪打开“题库”：看答案和出处，通过一道、退回一道。林晚晴从“今天”上面进题库，能看到结果，改好再提交；通过的题游戏会用到。',
    seenOn: 'sidebar',
    memberId: 'he-yingxue',
    setUp: async ({ deps }) => {
      const explained = { explanation: '狮峰山、龙井村、云栖、虎跑、梅家坞，都在西湖边上。', source: '网点原创，西湖支行林晚晴' }
      await saveQuestion(deps, 'lin-wanqing', 'own-tea', { kind: 'quiz', text: '西湖龙井属于哪一类茶？', options: ['绿茶', '红茶', '乌龙茶'], right: 0, ...explained })
      await saveQuestion(deps, 'fang-yuting', 'own-metro', {
        kind: 'quiz', text: '坐地铁忘了带卡，最方便的办法是什么？', options: ['翻闸机', '打开手机乘车码'], right: 1, explanation: '手机银行里就有乘车码，打开就能过闸。', source: '网点原创，滨江支行方雨婷',
      })
      await saveQuestion(deps, 'lin-wanqing', 'own-lake', {
        kind: 'lyric', sentence: '春到湖边柳先知，燕子衔泥来筑窝', answer: '柳先知', variants: [], hint: '湖边什么最先发芽',
        explanation: '湖边的柳树最先发芽，春天就到了。', source: '网点原创，西湖支行林晚晴',
      })
      await decideQuestion(deps, 'he-yingxue', 'own-lake', { decision: 'refused', version: 1, reason: '提示太接近答案了，换一句试试' })
    },
  }),
]
