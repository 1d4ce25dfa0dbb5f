import type { ParticipationView } from '../participation/contract'

/** Who passes a campaign on, by as much of his name as the bank shows (C18). */
export function invitingWords(maskedName: string | null): string {
  return `${['好友', maskedName].filter(Boolean).join(' ')} 邀请您一起抽好运`
}

/** Whom the link is from by which he came (C18); `invitation` is the link's. */
export function inviterLine({ ownInvitation, inviter }: Pick<ParticipationView, 'ownInvitation' | 'inviter'>, invitation: string | null): string {
  if (ownInvitation && ownInvitation === invitation) return '这是您自己的邀请，发给好友吧'
  return inviter ? invitingWords(inviter.maskedName) : '欢迎您来抽好运'
}
