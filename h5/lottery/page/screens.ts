import './button.css'

/** What the printed page never shows, in one chunk: fetched as soon as the page is alive. */
export { default as ManagerCard } from '../contact/ManagerCard.vue'
export { default as DrawResult } from '../draw/DrawResult.vue'
export { default as RefusalCard } from '../eligibility/RefusalCard.vue'
export { default as OfflineBanner } from './OfflineBanner.vue'
export { default as ProblemCard } from './ProblemCard.vue'
