export type { Frame, FrameEntity } from './frame.ts'
