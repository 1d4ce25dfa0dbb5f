import { importDirection } from './import-direction.js'
import { noMachineClock } from './no-machine-clock.js'
import { olderPhones } from './older-phones.js'
import { wholeZod } from './whole-zod.js'

/** What no kept lint rule says about this repository. */
export default {
  meta: { name: 'koi' },
  rules: { 'import-direction': importDirection, 'no-machine-clock': noMachineClock, 'older-phones': olderPhones, 'whole-zod': wholeZod },
}
