export const panelTabs = [
  { id: 'scenario', text: '场景' },
  { id: 'clock', text: '时钟' },
  { id: 'fault', text: '故障' },
  { id: 'traffic', text: '请求' },
  { id: 'recording', text: '录制' },
  { id: 'reset', text: '重置' },
] as const

export type PanelTab = (typeof panelTabs)[number]['id']
