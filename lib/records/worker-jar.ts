import { isPrivateWorker, type Jar } from '../sessions/jar.ts';

/** The jar whose cookies go with this worker's own requests. */
export const getWorkerJar = (): Jar => (isPrivateWorker() ? 'private' : 'default');
