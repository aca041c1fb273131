export { DiffScreen } from './diff-screen.tsx'
