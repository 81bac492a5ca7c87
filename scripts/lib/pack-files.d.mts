/** Writes each text file of a folder once more packed (`.br`, `.gz`). */
export function packFiles(folder: string): Promise<void>;
