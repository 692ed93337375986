import type { DocumentProperties, Workbook } from '../model/workbook';
import { defineClass, type Scalar, type ObjectMaker } from '../protocol/classes';
import { textIn } from './formatWords';

function property(name: keyof DocumentProperties): Scalar<Workbook> {
  return {
    get: (book) => book.properties[name],
    set: (book, value) => {
      book.properties[name] = textIn(value);
      book.touched.add('properties');
    },
  };
}

/** Excel.DocumentProperties */
export const documentProperties: ObjectMaker<Workbook> = defineClass('DocumentProperties', () => ({
  scalars: {
    Title: property('title'),
    Subject: property('subject'),
    Author: property('creator'),
    Keywords: property('keywords'),
    Comments: property('description'),
    LastAuthor: { get: (book) => book.properties.lastModifiedBy },
    Category: property('category'),
    Manager: property('manager'),
    Company: property('company'),
  },
}));
