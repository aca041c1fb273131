import { FOLDERS } from '../contracts/folders.ts'
import { limits } from './limits.ts'

/** What the state machine of a backfill works with. */
export interface BackfillPlaces {
  /** Of AWS: `aws`, or another in China and for governments. */
  readonly partition: string
  /** Of the function that judges a batch. */
  readonly functionArn: string
  readonly intakeBucket: string
  /** Holds lists of keys under `lists/`, and gets the results of runs under `runs/`. */
  readonly backfillBucket: string
}

/**
 * The state machine in Amazon States Language:
 * ```
 *   input { prefix?, list?, manifest?, rate? }
 *     ├─ manifest: key of the manifest.json of an S3 inventory      ─┐
 *     ├─ list:     key of a CSV with one key of an article a line    ├─► for each batch: Judge ─► Rest
 *     └─ prefix:   of the intake bucket; default archive/           ─┘
 * ```
 * All three read another source and do the same with it.
 */
export function defineBackfill(places: BackfillPlaces): object {
  const list = { Bucket: places.backfillBucket, Key: '{% $states.input.list %}' }
  const manifest = { Bucket: places.backfillBucket, Key: '{% $states.input.manifest %}' }
  return {
    Comment: 'Judges the articles of an archive at low priority.',
    QueryLanguage: 'JSONata',
    StartAt: 'Begin',
    States: {
      Begin: {
        Type: 'Pass',
        Assign: {
          rate: `{% $exists($states.input.rate) ? $states.input.rate : ${limits.backfillRate} %}`,
          prefix: PREFIX,
        },
        Next: 'Choose',
      },
      Choose: {
        Type: 'Choice',
        Choices: [
          { Condition: '{% $exists($states.input.manifest) %}', Next: 'Manifest' },
          { Condition: '{% $exists($states.input.list) %}', Next: 'List' },
          { Condition: '{% $contains($prefix, /^(archive|articles)\\//) %}', Next: 'Prefix' },
        ],
        Default: 'Refuse',
      },
      Manifest: everyBatch(places, 'Manifest', true, {
        Resource: `arn:${places.partition}:states:::s3:getObject`,
        ReaderConfig: { InputType: 'MANIFEST' },
        Arguments: manifest,
      }),
      List: everyBatch(places, 'List', false, {
        Resource: `arn:${places.partition}:states:::s3:getObject`,
        ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: ['Key'] },
        Arguments: list,
      }),
      Prefix: everyBatch(places, 'Prefix', false, {
        Resource: `arn:${places.partition}:states:::s3:listObjectsV2`,
        Arguments: { Bucket: places.intakeBucket, Prefix: '{% $prefix %}' },
      }),
      Refuse: { Type: 'Fail', Error: 'NoArchive', Cause: 'Articles lie under archive/ or articles/ alone.' },
    },
  }
}

const PREFIX = `{% $exists($states.input.prefix) ? $states.input.prefix : '${FOLDERS.archive}' %}`

/** The label names the runs of this map in ARNs. */
function everyBatch(places: BackfillPlaces, label: string, encoded: boolean, reader: object): object {
  return {
    Type: 'Map',
    Label: label,
    ItemReader: reader,
    ItemBatcher: { MaxItemsPerBatch: limits.backfillBatchSize, BatchInput: { rate: '{% $rate %}' } },
    MaxConcurrency: limits.backfillLanes,
    ToleratedFailurePercentage: limits.backfillTolerance,
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: 'Judge',
      States: { Judge: judge(places, encoded), Rest: REST },
    },
    ResultWriter: {
      Resource: `arn:${places.partition}:states:::s3:putObject`,
      WriterConfig: { Transformation: 'COMPACT', OutputType: 'JSONL' },
      Arguments: { Bucket: places.backfillBucket, Prefix: 'runs' },
    },
    End: true,
  }
}

function judge({ functionArn, partition }: BackfillPlaces, encoded: boolean): object {
  return {
    Type: 'Task',
    Resource: `arn:${partition}:states:::lambda:invoke`,
    Arguments: {
      FunctionName: functionArn,
      Payload: {
        keys: '{% [$states.input.Items.Key] %}',
        encoded,
        rate: '{% $states.input.BatchInput.rate %}',
        lanes: limits.backfillLanes,
        attempt: '{% $states.context.State.RetryCount %}',
      },
    },
    Output: '{% $states.result.Payload %}',
    Retry: [
      { ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 10, BackoffRate: 3, MaxAttempts: limits.maxReceives - 1 },
    ],
    Next: 'Rest',
  }
}

/** Waiting costs nothing here. */
const REST = { Type: 'Wait', Seconds: '{% $ceil($states.input.pauseMs / 1000) %}', End: true }
