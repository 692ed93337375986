/** Text for element content and attributes; characters xml cannot hold are written as Excel does (_x0007_). */
export function escapeXml(text: string): string {
  let safe = '';
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    const control = code < 32 && letter !== '\t' && letter !== '\n' && letter !== '\r';
    safe += control ? `_x${code.toString(16).padStart(4, '0').toUpperCase()}_` : (entities[letter] ?? letter);
  }
  return safe;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
