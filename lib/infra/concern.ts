import type { IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'

/** A measurement, and from where on it concerns a person. */
export interface Concern {
  readonly metric: IMetric
  readonly threshold: number
  readonly description: string
  /** How often in a row; once, unless it says more. */
  readonly periods?: number
  /** What no measurement at all means; that all is well, unless it says otherwise. */
  readonly missing?: TreatMissingData
}
