import { definePage } from '@vue-mini/core'
import { usePanel } from '../../wx/use-panel'

/** 社区生活: what happens around a customer, each part by itself. What one of them cannot show keeps no other from it. */
export const setup = () => usePanel()

definePage(setup)
