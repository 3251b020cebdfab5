import { random } from '../world/random.ts';

/** Signing in by device (RFC 8628), as GitHub words it: the first look finds nobody, the second a token. */
export class DeviceFlow {
  /** The scopes of the tokens that were given out. */
  readonly issued = new Map<string, string>();
  readonly #asked = new Map<string, { scope: string; looks: number }>();
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** `POST /login/device/code` */
  begin(form: URLSearchParams, verificationAddress: string): Record<string, string | number> {
    if (!form.get('client_id')) return { error: 'Not Found' };
    const draw = random(this.#seed, 'device', this.#asked.size);
    const device = draw.hex(40);
    this.#asked.set(device, { scope: form.get('scope') ?? '', looks: 0 });
    const code = draw.hex(8).toUpperCase();
    return {
      device_code: device,
      user_code: `${code.slice(0, 4)}-${code.slice(4)}`,
      verification_uri: verificationAddress,
      expires_in: 899,
      interval: 1,
    };
  }

  /** `POST /login/oauth/access_token` */
  look(form: URLSearchParams): Record<string, string> {
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:device_code') {
      return failure('unsupported_grant_type', 'The grant type is not known here.');
    }
    const asked = this.#asked.get(form.get('device_code') ?? '');
    if (!form.get('client_id')) return failure('incorrect_client_credentials', 'The client_id is not valid.');
    if (!asked) return failure('incorrect_device_code', 'The device_code provided is not valid.');
    if (asked.looks++ === 0) {
      return failure('authorization_pending', 'The authorization request is still pending.');
    }
    const token = `gho_${random(this.#seed, 'token', form.get('device_code') ?? '').hex(36)}`;
    this.issued.set(token, asked.scope.split(/[\s,]+/).join(', '));
    return { access_token: token, token_type: 'bearer', scope: asked.scope.split(/[\s,]+/).join(',') };
  }
}

function failure(error: string, description: string): Record<string, string> {
  return { error, error_description: description, error_uri: 'https://docs.github.com/developers/apps/authorizing' };
}
