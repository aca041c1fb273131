/** Types of resources that hold what cannot be made again: replaced, they would be empty. */
const TYPES = new Set([
  'AWS::Cognito::UserPool',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
])

export function holdsData(type: string): boolean {
  return TYPES.has(type)
}
