import { fileURLToPath } from 'node:url'

/** Where the project keeps its own training texts, the weights it ships, and what is known of them. */
export const OWN_CORPUS = fileURLToPath(new URL('./corpus', import.meta.url))
export const SHIPPED_WEIGHTS = fileURLToPath(new URL('./weights.bin', import.meta.url))
/** Where the rule pack keeps how often each of its rules has been right. */
export const MEASURED_RULES = fileURLToPath(new URL('../lib/packs/finance-promo/measured.json', import.meta.url))
export const CHECK_SET = fileURLToPath(new URL('./check/articles.jsonl', import.meta.url))
