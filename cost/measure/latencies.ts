/** @returns milliseconds that a call to AWS from a function in its region is assumed to take, once connected */
export function assumedLatencyMs(name: string): number {
  const latency = LATENCIES_MS[name] ?? LATENCIES_MS[name.split(' ')[0] ?? '']
  if (latency === undefined) throw new Error(`no latency is assumed of ${name}`)
  return latency
}

/** Medians that are commonly reported. What they are on AWS, only a deployment shows. */
const LATENCIES_MS: Readonly<Record<string, number>> = {
  's3 HEAD': 15,
  's3 GET': 20,
  's3 PUT': 30,
  'dynamodb GetItem': 4,
  'dynamodb Query': 6,
  dynamodb: 7,
  sqs: 10,
  eventbridge: 15,
}
