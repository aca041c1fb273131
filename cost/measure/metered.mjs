// Laid beside a bundle and booted in its place: what the handler answers, and what the process spent on it.
const { handler: handle } = await import(new URL('index.mjs', `file://${process.env.LAMBDA_TASK_ROOT}/`).href)

export async function handler(event, context) {
  const before = process.cpuUsage()
  const answer = await handle(event, context)
  const { user, system } = process.cpuUsage(before)
  const cpuMs = (user + system) / 1000
  const processCpuMs = cpuMs + (before.user + before.system) / 1000
  // JSON knows no undefined: Lambda, too, answers null for a handler that returns nothing.
  return { answer: answer ?? null, cpuMs, processCpuMs, peakBytes: process.resourceUsage().maxRSS * 1024 }
}
