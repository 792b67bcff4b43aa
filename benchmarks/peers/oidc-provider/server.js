// oidc-provider with its own in-memory store, for the benchmarks: node server.js PORT jwt|opaque CLIENTS.json
// A client-credentials token is valid for an hour; as a JWT it is signed with ES256, else it is opaque and can be introspected.
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Provider from 'oidc-provider';

const [port, format, clientsFile] = process.argv.slice(2);
const HOUR = 3600;
const RESOURCE = 'urn:benchmark:api';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signingKey = { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'benchmark' };

const clients = JSON.parse(readFileSync(clientsFile, 'utf8')).map(({ id, secret }) => ({
  client_id: id,
  client_secret: secret,
  token_endpoint_auth_method: 'client_secret_basic',
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  // No ID token is issued; the default, RS256, would need a key of its own.
  id_token_signed_response_alg: 'ES256',
}));

const jwtForTheResource = {
  enabled: true,
  defaultResource: () => RESOURCE,
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    scope: 'api',
    audience: RESOURCE,
    accessTokenTTL: HOUR,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  }),
};

const provider = new Provider(`http://localhost:${port}`, {
  clients,
  jwks: { keys: [signingKey] },
  ttl: { ClientCredentials: HOUR },
  features: {
    clientCredentials: { enabled: true },
    introspection: { enabled: true },
    devInteractions: { enabled: false },
    ...(format === 'jwt' ? { resourceIndicators: jwtForTheResource } : {}),
  },
});

provider.on('server_error', (context, error) => console.error(error));
provider.listen(Number(port), '127.0.0.1');
