import { readFileSync } from 'node:fs';
import { flatten, paint } from '../../../src/workbench/icons/paint';
import { decodePng, encodePng } from '../../../src/workbench/icons/png';
import { drawings, type Shape } from '../../../src/workbench/icons/shapes';

const square: Shape = { path: 'M 6 6 L 18 6 L 18 18 L 6 18 Z', fill: '#0E7C66' };

describe('drawing icons', () => {
  test('a filled square covers its pixels and leaves the others transparent', () => {
    const pixels = paint([square], 24);
    const at = (x: number, y: number) => [...pixels.subarray((y * 24 + x) * 4, (y * 24 + x) * 4 + 4)];
    expect(at(12, 12)).toEqual([0x0e, 0x7c, 0x66, 255]);
    expect(at(6, 6)).toEqual([0x0e, 0x7c, 0x66, 255]);
    expect(at(5, 12)).toEqual([0, 0, 0, 0]);
  });

  test('a later shape covers an earlier one, and half a pixel is half transparent', () => {
    const half: Shape = { path: 'M 12 0 L 24 0 L 24 24 L 12 24 Z', fill: '#B4570B' };
    const pixels = paint([square, half], 8);
    const middle = [...pixels.subarray((4 * 8 + 4) * 4, (4 * 8 + 4) * 4 + 4)];
    expect(middle).toEqual([0xb4, 0x57, 0x0b, 255]);
    // A pixel of the 1 × 1 picture is the mean of the whole grid: the right half is covered.
    expect(paint([half], 1)[3]).toBe(128);
  });

  test('a curve ends where it says', () => {
    expect(flatten('M 0 0 C 0 10 10 10 10 0')[0]!.at(-1)).toEqual([10, 0]);
    expect(() => flatten('M 0 0 Q 1 1 2 2')).toThrow(RangeError);
  });

  test('a PNG file gives its pixels back', () => {
    const pixels = paint([square], 16);
    expect(decodePng(encodePng(pixels, 16))).toEqual({ width: 16, height: 16, pixels });
    expect(() => decodePng(Buffer.from('GIF89a'))).toThrow(RangeError);
  });

  test('the files in assets/icons are what the drawings give', () => {
    for (const [name, { shapes, sizes }] of Object.entries(drawings)) {
      // The larger ones take long and prove nothing that the others do not.
      for (const size of sizes.filter((each) => each <= 32)) {
        const file = decodePng(readFileSync(`assets/icons/${name}-${size}.png`));
        expect([name, size, Buffer.from(file.pixels).equals(paint(shapes, size))]).toEqual([name, size, true]);
      }
    }
  });
});
