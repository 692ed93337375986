import { publicField } from '../../../src/workbench/batch/documents/publicFields';

describe('field keys of the documents are those of registers.md §1', () => {
  test('visit columns at the end of the complaint register keep the keys of a visit', () => {
    expect(publicField('complaints', 'visit.visitedAt')).toBe('visitedAt');
    expect(publicField('complaints', 'visit.satisfaction')).toBe('satisfaction');
  });

  test('but the complaint has a content of its own', () => {
    expect(publicField('complaints', 'content')).toBe('content');
    expect(publicField('complaints', 'visit.content')).toBe('visit.content');
  });

  test('a remark is a field of the visit register alone; a row number is none', () => {
    expect(publicField('visits', 'remark')).toBe('remark');
    expect(publicField('customers', 'remark')).toBeNull();
    expect(publicField('customers', 'serial')).toBeNull();
  });

  test('rating columns keep item: and their name', () => {
    expect(publicField('visits', 'item:服务态度')).toBe('item:服务态度');
  });
});
