export { EnrichmentScreen } from './enrichment-screen.tsx';
