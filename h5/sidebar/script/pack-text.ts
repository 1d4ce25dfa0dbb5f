import { packNeeds, packProblems, packProblemText, type PackPart, type PackProblem, type PackStep } from '#shared/script/pack'

/** How far a part of a pack is: "要 2 个，现在 1 个". */
export function needText(step: PackStep, part: PackPart, has: number): string {
  const need = packNeeds[step].find((it) => it.part === part)
  if (!need) return `可放可不放，现在 ${has} 个`
  return `要${need.isExact ? '' : '至少'} ${need.count} 个，现在 ${has} 个`
}

/** Why a pack was not kept: "没有保存：方案要正好 3 个，现在 2 个。" */
export const incompleteText = (problems: readonly PackProblem[]): string => `没有保存：${problems.map(packProblemText).join('；')}。`

/** What an older pack has come to lack: scripts are taken out of the library now and then. Empty: nothing. */
export function lackText(step: PackStep, parts: readonly PackPart[]): string {
  const problems = packProblems(step, parts)
  return problems.length === 0 ? '' : `这套里有话术已经撤下：${problems.map(packProblemText).join('；')}。`
}
