/** A telephone number in groups that can be read out and dialled: `138 0000 1111`; other writings stay as they are. */
export function readablePhone(text: string): string {
  return text.replace(/(?<!\d)(1\d{2})(\d{4})(\d{4})(?!\d)/g, '$1 $2 $3');
}
