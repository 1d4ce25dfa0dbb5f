/** Who passes a campaign on, by as much of his name as the bank shows (C18). */
export function invitingWords(maskedName: string | null): string {
  return `${['好友', maskedName].filter(Boolean).join(' ')} 邀请您一起抽好运`
}
