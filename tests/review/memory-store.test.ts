import { createReviewMemory } from '../app/review-memory.ts'
import { describeDeskStore } from './store-contract.ts'

describeDeskStore('in memory', async () => createReviewMemory())
