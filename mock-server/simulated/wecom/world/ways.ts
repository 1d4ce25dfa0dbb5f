/** A code that adds a member: 「联系我」. */
export interface ContactWay {
  configId: string
  /** 1: one member, 2: several. */
  type: 1 | 2
  /** 1: in a mini-program, 2: as a code to scan. */
  scene: 1 | 2
  remark: string
  skipVerify: boolean
  state: string
  userIds: readonly string[]
}

/** A code that leads into a group: 「加入群聊」. */
export interface JoinWay {
  configId: string
  scene: 1 | 2
  remark: string
  state: string
  chatIds: readonly string[]
  /** Whether WeCom makes another group once all are full, and what it calls it: name and number. */
  createsRooms: boolean
  roomBaseName: string
  roomBaseId: number
}

export function createWays<Way extends { configId: string }>() {
  const ways = new Map<string, Way>()
  return {
    all: () => [...ways.values()],
    find: (configId: string) => ways.get(configId),
    put(way: Way): void {
      ways.set(way.configId, way)
    },
  }
}

export type Ways<Way extends { configId: string }> = ReturnType<typeof createWays<Way>>
