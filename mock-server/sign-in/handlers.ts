import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { showSignIns } from './show-sign-ins'
import { signIn } from './sign-in'

export function signInHandlers({ db, clock }: Deps): Handlers<'signIn'> {
  return {
    showSignIns: ({ customerId }) => showSignIns(db, customerId, clock.now()),
    signIn: ({ customerId }) => signIn(db, customerId, clock.now()),
  }
}
