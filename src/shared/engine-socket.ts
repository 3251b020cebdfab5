/** Where the browser host answers the engine's WebSocket. */
export const ENGINE_SOCKET_PATH = '/engine';

/** The longest message that the socket takes; a longer one would cost the connection. */
export const MESSAGE_LIMIT_BYTES = 8 * 1024 * 1024;
