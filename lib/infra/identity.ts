import { Aws, Duration, Fn, RemovalPolicy } from 'aws-cdk-lib'
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { DUTIES } from '../contracts/review/words.ts'
import { accept } from './allow.ts'
import type { Configuration } from './configuration.ts'

export interface IdentityProps {
  readonly configuration: Configuration
}

/**
 * Who works at the desk: people a lead has invited, each in the group of their duty.
 * Cost: $0.02 a month for each person who signs in, threat protection included.
 */
export class Identity extends Construct {
  readonly pool: UserPool
  private readonly domain: UserPoolDomain

  constructor(scope: Construct, id: string, { configuration: { mfa } }: IdentityProps) {
    super(scope, id)
    this.pool = new UserPool(this, 'People', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true }, fullname: { required: true, mutable: true } },
      mfa: mfa === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    for (const [index, groupName] of DUTIES.toReversed().entries()) {
      this.pool.addGroup(groupName, { groupName, description: `The duty ${groupName}.`, precedence: index + 1 })
    }
    this.domain = this.pool.addDomain('Domain', { cognitoDomain: { domainPrefix: ownPrefix() } })
    if (mfa === 'optional')
      accept(this.pool, 'COG2', 'Who must have a second factor is for the desk to say: -c mfa=required.')
  }

  /** Where people sign in. */
  get origin(): string {
    return this.domain.baseUrl()
  }

  /** Lets the page at `url` have people sign in: a code and its proof (PKCE) instead of a secret nobody could keep. */
  addClient(url: string): UserPoolClient {
    return this.pool.addClient('Console', {
      generateSecret: false,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [url],
        logoutUrls: [url],
      },
      idTokenValidity: Duration.minutes(60),
      accessTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    })
  }
}

const passwordPolicy = {
  minLength: 14,
  requireLowercase: true,
  requireUppercase: true,
  requireDigits: true,
  requireSymbols: true,
  tempPasswordValidity: Duration.days(3),
}

/** Domains are one namespace for all accounts of a region; a part of the stack's own id makes this one ours. */
function ownPrefix(): string {
  const stackId = Fn.select(2, Fn.split('/', Aws.STACK_ID))
  return Fn.join('-', ['copydesk', Fn.select(0, Fn.split('-', stackId))])
}
