export interface LinkParts {
  channel: string | null
  /** The code of the friend who sent the link (C18). */
  invitation: string | null
}

/**
 * What a link says of where the customer came from, `?ch=xihu-01&inv=a1b2c3`. What is mistyped counts as nothing: it
 * must not cost him his draw. boot.ts runs this from its own source text: it may use nothing from outside itself.
 */
export function linkParts(search: string): LinkParts {
  const part = (name: string) => RegExp(`[?&]${name}=([a-z\\d][a-z\\d-]{0,62})(&|$)`).exec(search)?.[1] ?? null
  return { channel: part('ch'), invitation: part('inv') }
}
