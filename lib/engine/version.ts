/** The release of the engine, as `package.json` names it. Part of every verdict. */
export const ENGINE_VERSION = '0.1.0'
