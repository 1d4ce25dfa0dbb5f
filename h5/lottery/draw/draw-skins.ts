import type { Component } from 'vue'
import type { DrawSkin } from '#shared/campaign/contract'
import { keepTrying } from '../page/keep-trying'
import DrawWheel from './DrawWheel.vue'

/** The wheel is part of the page's first script; the others come only with campaigns that are drawn by them. */
const skins: Partial<Record<DrawSkin, Component>> = { wheel: DrawWheel }

const lateSkins = {
  grid: keepTrying(() => import('./DrawGrid.vue')),
  scratch: keepTrying(() => import('./DrawScratch.vue')),
}

/** Before the page is printed, and before it comes alive: it then shows the same at once, and no tap falls in between. */
export async function loadSkin(name: DrawSkin): Promise<void> {
  if (name !== 'wheel') skins[name] ??= (await lateSkins[name]()).default
}

/** The wheel for a campaign that was given another skin while its page was open. */
export const skinOf = (name: DrawSkin): Component => skins[name] ?? DrawWheel
