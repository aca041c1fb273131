import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Rooms } from './rooms.ts'

/** What the dashboard is about. */
export interface DashboardProps extends Rooms {
  readonly gauge: IFunction
}
