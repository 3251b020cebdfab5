export { PluginsScreen } from './plugins-screen.tsx';
