import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider from 'oidc-provider';
import { account } from './people.mjs';

/** A certified OpenID provider with one client, the staff zone, and keys that last as long as the process. */
export function makeProvider(s) {
  return new Provider(s.issuer, {
    clients: [client(s)],
    jwks: { keys: [signingKey()] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'kyosai-demo-idp', interaction: 'kyosai-demo-idp-form', resume: 'kyosai-demo-idp-resume' },
    },
    claims: { openid: ['sub'], profile: ['name'] },
    scopes: ['openid', 'profile'],
    pkce: { required: () => true },
    discovery: { kyosai_demo: true }, // production settings refuse a provider that says so
    features: { devInteractions: { enabled: false } },
    ttl: {
      Interaction: 600,
      Session: 12 * 3600,
      Grant: 12 * 3600,
      AuthorizationCode: 60,
      AccessToken: 300,
      IdToken: 300,
    },
    findAccount: (_, subject) => account(s.people, subject),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: grantAll,
  });
}

function client(s) {
  return {
    client_id: s.client,
    token_endpoint_auth_method: 'none',
    redirect_uris: [`${s.staffOrigin}/signin/callback`],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    id_token_signed_response_alg: 'RS256',
    require_auth_time: true,
  };
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}

/** The scheme's own staff zone is the only client, so nobody is asked whether it may know who signs in. */
async function grantAll(ctx) {
  const { provider, client, session } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}
