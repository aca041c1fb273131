// What the Lambda service puts around a handler, as a process of its own: import the bundle, ask for events, answer.
const { AWS_LAMBDA_RUNTIME_API: api, LAMBDA_TASK_ROOT: root, _HANDLER: name = 'index.handler' } = process.env
const [file, member] = name.split('.')
const runtime = `http://${api}/2018-06-01/runtime`

const handler = await loadHandler().catch(async (error) => {
  logFailure(error)
  await answer('init/error', describe(error))
  process.exit(1)
})

for (;;) {
  const next = await fetch(`${runtime}/invocation/next`)
  const awsRequestId = next.headers.get('lambda-runtime-aws-request-id')
  const deadline = Number(next.headers.get('lambda-runtime-deadline-ms'))
  const functionArn = next.headers.get('lambda-runtime-invoked-function-arn')
  const context = { awsRequestId, functionArn, getRemainingTimeInMillis: () => deadline - Date.now() }
  try {
    await answer(`invocation/${awsRequestId}/response`, (await handler(await next.json(), context)) ?? null)
  } catch (error) {
    logFailure(error)
    await answer(`invocation/${awsRequestId}/error`, describe(error))
  }
}

async function loadHandler() {
  const bundle = await import(new URL(`${file}.mjs`, `file://${root}/`).href)
  if (typeof bundle[member] !== 'function') throw new TypeError(`${file}.mjs exports no function ${member}`)
  return bundle[member]
}

function answer(path, body) {
  return fetch(`${runtime}/${path}`, { method: 'POST', body: JSON.stringify(body) })
}

/** As the runtime logs what a handler throws: the stack, and whatever else can be enumerated. */
function logFailure(error) {
  console.error(JSON.stringify({ level: 'ERROR', ...describe(error), stackTrace: error?.stack?.split('\n'), ...error }))
}

function describe(error) {
  return { errorType: error?.name ?? typeof error, errorMessage: error?.message ?? String(error) }
}
