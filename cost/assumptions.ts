/** What nobody can measure without an account or readers. Each is on the side that costs more, where it is known. */
export const ASSUMED = {
  /** A price table or a filing for every so many articles. */
  articlesPerEvidence: 300,
  /** Earlier articles that speak of a company when evidence on it comes in, and are judged again. */
  articlesJudgedAgain: 20,
  /** Articles a person decides on in a month: 150 on each of twenty days. */
  decisionsPerPerson: 3000,
  /** Events of a review on the bus: the decision, and the release. */
  eventsPerReview: 2,
  /** Processes of each function that start from nothing in a month. */
  coldStarts: 2000,
  /** Long polls of a queue that Lambda has under way at any time, each of twenty seconds, messages or none. */
  polls: 5,
  pollSeconds: 20,
  /** Lines of the platform about one invocation, in bytes: start and report. */
  platformLogBytes: 700,
  /** Access log line of the gateway, in bytes. */
  callLogBytes: 420,
  /** Line in the access logs of a bucket for one request, in bytes. */
  accessLogBytes: 600,
  /** Logs are stored compressed to this share. */
  logsCompressed: 0.15,
  /** Those who read or write the table; DynamoDB asks KMS for its key every five minutes for each. */
  tableUsers: 4,
} as const
