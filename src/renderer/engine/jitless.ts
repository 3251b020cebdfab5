import { config } from 'zod';

// The page's policy forbids code made at run time, which zod tries when a schema is made: this is imported before any.
config({ jitless: true });
