/** The part of proper-lockfile that we use; the package brings no types. */
declare module 'proper-lockfile' {
  interface LockOptions {
    lockfilePath?: string;
    stale?: number;
    update?: number;
    onCompromised?: (error: Error) => void;
  }
  const lockfile: { lock(file: string, options?: LockOptions): Promise<() => Promise<void>> };
  export default lockfile;
}
