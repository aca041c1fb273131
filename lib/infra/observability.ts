import { type Alarm, AlarmStatusWidget, Dashboard, PeriodOverride } from 'aws-cdk-lib/aws-cloudwatch'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Construct } from 'constructs'
import { drawRows } from './dashboard-rows.ts'
import { Measuring, type MeasuringProps } from './measuring.ts'
import type { Rooms } from './rooms.ts'

/**
 * What somebody looks at who keeps Copydesk up: one dashboard, and the measuring of the review queue.
 * Cost: $3 a month for the dashboard beyond three in the account, $0.30 for each of 11 metrics beyond ten, and $0.005
 * per GB of log that the queries go through each time the dashboard is opened or renewed: the log of the judge three
 * times, all others once or twice, for the time that is shown.
 */
export class Observability extends Construct {
  readonly gauge: NodejsFunction

  constructor(
    scope: Construct,
    id: string,
    private readonly props: Rooms & MeasuringProps,
  ) {
    super(scope, id)
    this.gauge = new Measuring(this, 'Measuring', props).gauge
  }

  /** Draws the dashboard: the alarms first, then what they are about. */
  show(alarms: readonly Alarm[]): Dashboard {
    const states = new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 4 })
    return new Dashboard(this, 'Dashboard', {
      periodOverride: PeriodOverride.INHERIT,
      widgets: [[states], ...drawRows({ ...this.props, gauge: this.gauge })],
    })
  }
}
