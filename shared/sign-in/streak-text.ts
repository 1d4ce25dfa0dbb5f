import type { SignInView } from './contract'

/** How it stands with signing in, in 我的. */
export function streakText({ isSignedToday, streak }: SignInView): string {
  if (isSignedToday) return `今天已签到，已连续 ${streak} 天`
  return streak > 0 ? `已连续 ${streak} 天，今天还没签到` : '今天来签到，连续签到有好券'
}
