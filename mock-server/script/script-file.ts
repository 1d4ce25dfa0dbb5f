import * as z from 'zod'
import { slug, text } from '#shared/api/schemas'
import { conversionSteps } from '#shared/script/conversion-step'
import { packPartNames, packProblems, packProblemText, packSteps, type PackPart } from '#shared/script/pack'
import { scenes } from '#shared/script/scene'
import { isScriptVariable, placesIn, scriptVariables } from '#shared/script/variable'
import { isOnce } from '#shared/is-once'

const stages = ['potential', 'active', 'trading'] as const

const message = text(1000).superRefine((value, context) => {
  const unknown = placesIn([value]).filter((name) => !isScriptVariable(name))
  if (unknown.length === 0) return
  const known = Object.keys(scriptVariables).join('、')
  context.addIssue({ code: 'custom', message: `{${unknown[0]}} is no variable; there are ${known}` })
})

const script = z
  .strictObject({
    id: slug,
    title: text(30),
    /** Which of the eight steps it belongs to; null: to none of them. */
    step: z.enum(conversionSteps).nullable().default(null),
    scene: z.enum(scenes).nullable().default(null),
    /** Whom it is for; empty: everybody. */
    stages: z.array(z.enum(stages)).default([]),
    /** `marketing` counts against the reach cap (S20) and is not sent to who wants none (K12). */
    kind: z.enum(['service', 'marketing']),
    /** Sent one after another, in this order (S24). */
    messages: z.array(message).min(1).max(9),
  })
  .refine(({ scene, messages }) => scene !== 'welcome' || messages.length >= 2, {
    path: ['messages'],
    message: 'a welcome says who one is, and in a message of its own why one adds the customer (S1)',
  })

const packPart = z.enum(Object.keys(packPartNames) as [PackPart, ...PackPart[]])

const pack = z
  .strictObject({
    id: slug,
    title: text(30),
    step: z.enum(packSteps),
    /** In the order they are sent. */
    items: z.array(z.strictObject({ part: packPart, scriptId: slug })).max(20),
  })
  .superRefine(({ step, items }, context) => {
    for (const problem of packProblems(step, items.map(({ part }) => part))) context.addIssue({ code: 'custom', path: ['items'], message: packProblemText(problem) })
  })

/** Scripts as a person writes them, and packs of those in the same file. */
export const scriptFile = z
  .strictObject({
    scripts: z.array(script).refine((all) => isOnce(all.map(({ id }) => id)), 'two scripts have the same id'),
    packs: z.array(pack).refine((all) => isOnce(all.map(({ id }) => id)), 'two packs have the same id').default([]),
  })
  .superRefine(({ scripts, packs }, context) => {
    const ids = new Set(scripts.map(({ id }) => id))
    packs.forEach(({ items }, at) => {
      const strange = items.find(({ scriptId }) => !ids.has(scriptId))
      if (strange) context.addIssue({ code: 'custom', path: ['packs', at, 'items'], message: `"${strange.scriptId}" is no script of this file` })
    })
  })

export type WrittenScript = z.output<typeof script>
export type WrittenPack = z.output<typeof pack>

/** What the bank has written. */
export interface WrittenLibrary {
  scripts: readonly WrittenScript[]
  packs: readonly WrittenPack[]
}
