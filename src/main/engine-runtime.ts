/** The Node-API that the engine's native parts are built for. */
const NEEDED_NODE_API = 10;

/**
 * Whether Electron's own Node can run the engine. Where it is too old, a checkout has a Node of its own;
 * a package has none, and plain Node could not read its archive.
 */
export function runsInElectron({ isPackaged, nodeApi }: { isPackaged: boolean; nodeApi: string | undefined }): boolean {
  return isPackaged || Number(nodeApi ?? 0) >= NEEDED_NODE_API;
}
