export { GoldensScreen } from './goldens-screen.tsx'
