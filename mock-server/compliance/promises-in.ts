import { findPromises, type FoundPromise } from '#shared/compliance/find-promises'
import type { Deps } from '../deps'

/** The promises of a script or of a message to many, text by text (K4); empty: it may be saved and sent. */
export const promisesIn = ({ demo }: Pick<Deps, 'demo'>, texts: readonly string[]): FoundPromise[] =>
  texts.flatMap((text) => findPromises(text, demo.promiseWords))
