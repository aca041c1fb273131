export { GoldensScreen } from './goldens-screen.tsx'
export { SeedDialog } from './seed-dialog.tsx'
