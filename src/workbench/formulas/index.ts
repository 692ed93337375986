export { type CalculationNote, calculate, calculationNotes, recalculate } from './calculate';
export { displayText, formatValue, localFormat } from './displayText';
