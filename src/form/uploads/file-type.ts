/** Types of documents that are taken, and HEIC, which is only recognised so that its own advice can be given. */
export type FileType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/heic';

/** What a file is by its first bytes; names and declared types are not asked. */
export function fileTypeOf(head: Uint8Array): FileType | undefined {
  if (startsWith(head, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  // ISO media: `ftyp` and one of Apple's brands.
  if (
    startsWith(head, 4, ascii('ftyp')) &&
    ['heic', 'heix', 'heif', 'mif1', 'msf1', 'hevc'].some((brand) => startsWith(head, 8, ascii(brand)))
  )
    return 'image/heic';
  // Readers accept a PDF whose header comes within the first kilobyte, and scanners write such files.
  return find(head.subarray(0, 1024), ascii('%PDF-')) >= 0 ? 'application/pdf' : undefined;
}

/** Whether the file's name ends as its type does. */
export function nameFits(name: string, type: FileType): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const endings: Record<FileType, readonly string[]> = {
    'application/pdf': ['pdf'],
    'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
    'image/png': ['png'],
    'image/heic': ['heic', 'heif'],
  };
  return ending !== undefined && endings[type].includes(ending);
}

/** Whether a PDF is encrypted: its trailer names an `/Encrypt` dictionary. */
export function isEncryptedPdf(bytes: Uint8Array): boolean {
  return find(bytes, ascii('/Encrypt')) >= 0;
}

/** Whether a JPEG carries EXIF, and so perhaps the place where it was taken. */
export function hasExif(bytes: Uint8Array): boolean {
  return find(bytes.subarray(0, 65_536), [...ascii('Exif'), 0, 0]) >= 0;
}

function startsWith(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, i) => bytes[at + i] === byte);
}

function find(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first] = wanted;
  if (first === undefined) return -1;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, at, wanted)) return at;
  return -1;
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
