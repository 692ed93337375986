/** The 16-bit hash of the file format's `password` attribute, in upper-case hex (ECMA-376 part 4, 14.7.1). It hides nothing; it only says whether two passwords may be the same. */
export function passwordHash(password: string): string {
  let hash = 0;
  const rotate = (value: number): number => ((value >> 14) & 1) | ((value << 1) & 0x7fff);
  for (let i = password.length - 1; i >= 0; i--) hash = rotate(hash) ^ (password.charCodeAt(i) & 0xff);
  hash = rotate(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}
