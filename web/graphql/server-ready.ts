import { patientFetch } from './patient-fetch.js';

/** Milliseconds one look waits for an answer. */
const PATIENCE = 6000;

const looking = patientFetch(PATIENCE);

/** Whether the server answers now, and has its database; a look that is met with silence says no. */
export const serverIsReady = (): Promise<boolean> =>
  looking('/health/ready', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
