import type { SurveyAnswer, SurveyRefusal, SurveyView } from './contract'

const refusalTexts: Readonly<Record<SurveyRefusal, string>> = {
  ALREADY_ANSWERED: '您已经填过这份问卷，谢谢您。',
  NOT_TRADING: '这份问卷请用过券的客户填写，谢谢您的关注。',
}

/** What is said to an answer. */
export const answeredText = (answer: SurveyAnswer): string =>
  answer.outcome === 'taken' ? '收到，谢谢您。这些话会用来把服务做好。' : refusalTexts[answer.refusal]

/** The first question that has to be answered and is not; '' where none is left. What he writes he may leave out. */
export function missingText({ questions }: SurveyView, answers: Readonly<Record<string, string>>): string {
  const missing = questions.find(({ id, options }) => options.length > 0 && !answers[id])
  return missing ? `请选择：${missing.text}` : ''
}
