import type { InjectionKey } from 'vue'

/** Cards open on the customer's phone only: at the desk, the manager's browser would open them as nobody. */
export const canOpenCards: InjectionKey<boolean> = Symbol('canOpenCards')
