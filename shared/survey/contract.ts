import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { slug, text } from '../api/schemas'
import { MOST_CHARACTERS } from './most-characters'
import { surveyRoutes } from './routes'

export const surveyQuestion = z.object({
  id: slug,
  text: z.string(),
  /** One of them is chosen; empty where the customer writes, which he may leave out. */
  options: z.array(z.string()),
})

export const surveyView = z.object({
  id: slug,
  title: z.string(),
  /** Why we ask. */
  text: z.string(),
  questions: z.array(surveyQuestion),
})

/** Why an answer was not taken; a value, not an error. */
export const surveyRefusal = z.enum([
  /** One answer of each customer (C25). */
  'ALREADY_ANSWERED',
  /** Only those who have paid with what they won are asked how it was. */
  'NOT_TRADING',
])

export const surveyAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('taken') }),
  z.object({ outcome: z.literal('refused'), refusal: surveyRefusal }),
])

export type SurveyView = z.output<typeof surveyView>
export type SurveyQuestion = z.output<typeof surveyQuestion>
export type SurveyRefusal = z.output<typeof surveyRefusal>
export type SurveyAnswer = z.output<typeof surveyAnswer>

export const surveyContract = defineContract(surveyRoutes, {
  showSurvey: {
    summary: 'What the bank asks this customer after his first payment (C25); null where it asks nothing, or he has answered',
    actor: 'customer',
    response: z.object({ survey: surveyView.nullable() }),
    errors: [],
  },
  answerSurvey: {
    summary: 'His one answer (C25). INVALID_REQUEST where a question with options is left out, or the answer is none of them',
    actor: 'customer',
    params: z.object({ surveyId: slug }),
    /** By the question's id: the option's text, or what he wrote. */
    body: z.object({ answers: z.record(slug, text(MOST_CHARACTERS).or(z.literal(''))) }),
    response: surveyAnswer,
    errors: ['SURVEY_NOT_FOUND'],
  },
})
