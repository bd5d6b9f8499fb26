/*
 * A real OpenID Connect provider for the proof of services: one web client, machine clients and any number of accounts.
 * Its settings come from the environment; it writes its issuer to standard output once it listens.
 *
 * A login needs no browser: the page of an interaction is a form with the one field `email`. Every address has an
 * account; those that begin with "unverified" have not been proved.
 *
 * It can be told to spoil the next tokens (`POST /spoil`, field `how`), which no honest provider does: that is how a
 * service shows that it checks them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

import { SignJWT, decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

const HOST = '127.0.0.1';
const ACCOUNT_PREFIX = 'account-of-';
const ADDRESS_SCOPES = 'openid email profile';
const { OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_KEYS_FILE, OIDC_PUBLIC_URL } = process.env;

/** Machine clients by their id, with the scopes that each may ask for; their secret is that of the web client. */
const MACHINES = { 'machine-admin': 'read admin', 'machine-reader': 'read' };

async function makeKey(alg) {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: `proof-${alg}` };
}

/** The keys outlive the process, so that tokens stay valid while the provider is away for a moment. */
async function readKeys() {
  if (!existsSync(OIDC_KEYS_FILE)) {
    const made = await Promise.all(['RS256', 'ES256'].map(makeKey));
    writeFileSync(OIDC_KEYS_FILE, JSON.stringify(made), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(OIDC_KEYS_FILE, 'utf8'));
}

const keys = await readKeys();
const server = createServer();
server.listen(Number(process.env.OIDC_PORT), HOST);
await once(server, 'listening');
const issuer = `http://${HOST}:${server.address().port}`;

const provider = new Provider(issuer, {
  jwks: { keys },
  clients: [
    {
      client_id: OIDC_CLIENT_ID,
      client_secret: OIDC_CLIENT_SECRET,
      redirect_uris: [`${OIDC_PUBLIC_URL}/api/v1/auth/callback`],
      post_logout_redirect_uris: [`${OIDC_PUBLIC_URL}/`],
    },
    ...Object.entries(MACHINES).map(([id, scope]) => ({
      client_id: id,
      client_secret: OIDC_CLIENT_SECRET,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      scope,
    })),
  ],
  scopes: [...ADDRESS_SCOPES.split(' '), 'read', 'admin'],
  claims: { email: ['email', 'email_verified'], profile: ['name'] },
  pkce: { required: () => true },
  cookies: { keys: [OIDC_CLIENT_SECRET] },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_, indicator) => ({
        audience: indicator,
        scope: 'read admin',
        accessTokenFormat: 'jwt',
        accessTokenTTL: 3600,
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: 'Somebody',
      email: id.slice(ACCOUNT_PREFIX.length),
      email_verified: !id.startsWith(`${ACCOUNT_PREFIX}unverified`),
    }),
  }),
  // Everybody consents to everything.
  async loadExistingGrant({ oidc }) {
    const { accountId } = oidc.session;
    const grant = new oidc.provider.Grant({ accountId, clientId: oidc.client.clientId });
    grant.addOIDCScope(ADDRESS_SCOPES);
    await grant.save();
    return grant;
  },
});

/** How a token can be spoiled: what of its claims is changed, at a moment in seconds. */
const SPOILS = {
  signature: () => ({}),
  nonce: () => ({ nonce: 'another' }),
  audience: () => ({ aud: 'https://another.example' }),
  issuer: () => ({ iss: 'https://another.example' }),
  expiry: (now) => ({ iat: now - 7200, exp: now - 3600 }),
};

let spoil = null;

async function spoilToken(token) {
  const header = decodeProtectedHeader(token);
  const foreign = await generateKeyPair(header.alg);
  const key = spoil === 'signature' ? foreign.privateKey : keys.find(({ kid }) => kid === header.kid);
  const changes = SPOILS[spoil](Math.floor(Date.now() / 1000));
  return new SignJWT({ ...decodeJwt(token), ...changes }).setProtectedHeader(header).sign(key);
}

async function readForm(request) {
  return new URLSearchParams(await text(request));
}

provider.use(async (ctx, next) => {
  if (ctx.method === 'POST' && ctx.path.startsWith('/interaction/')) {
    const accountId = ACCOUNT_PREFIX + (await readForm(ctx.req)).get('email');
    ctx.respond = false;
    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId } });
    return;
  }
  if (ctx.method === 'POST' && ctx.path === '/spoil') {
    const how = (await readForm(ctx.req)).get('how');
    ctx.status = how === '' || how in SPOILS ? 204 : 422;
    spoil = how || null;
    return;
  }
  await next();
  if (spoil && ctx.oidc?.route === 'token') {
    const name = ctx.body.id_token ? 'id_token' : 'access_token';
    ctx.body[name] = await spoilToken(ctx.body[name]);
  }
});

server.on('request', provider.callback());
console.log(issuer);
