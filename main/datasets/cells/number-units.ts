import { isWeekday, monthOf } from './calendar-names';

/** Ways to write a currency, by its code. */
const currencies: Readonly<Record<string, readonly string[]>> = {
  EUR: ['€', 'EUR', 'Euro', 'euro'],
  USD: ['$', 'US$', 'USD', 'U$S'],
  GBP: ['£', 'GBP'],
  JPY: ['JPY'],
  CNY: ['CNY', 'RMB'],
  TRY: ['₺', 'TL', 'TRY', 'tl'],
  CHF: ['CHF', 'Fr.', 'SFr.'],
  INR: ['₹', 'INR', 'Rs', 'Rs.'],
  RUB: ['₽', 'RUB', 'руб'],
  KRW: ['₩', 'KRW'],
  BRL: ['R$', 'BRL'],
  PLN: ['zł', 'PLN'],
  CZK: ['Kč', 'CZK'],
  ILS: ['₪', 'ILS'],
  UAH: ['₴', 'UAH'],
  BTC: ['₿', 'BTC'],
};
const otherCurrencies = [
  ...['¥', 'kr', 'kr.', 'CA$', 'C$', 'AU$', 'A$', 'NZ$', 'HK$', 'S$', 'SEK', 'NOK', 'DKK', 'CAD'],
  ...['AUD', 'NZD', 'HKD', 'SGD', 'MXN', 'ZAR', 'HUF', 'RON', 'BGN', 'THB', 'AED', 'SAR', 'ARS'],
];

const codes = new Map<string, string>(otherCurrencies.map((mark) => [mark, mark]));
for (const [code, marks] of Object.entries(currencies)) {
  for (const mark of marks) codes.set(mark, code);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** All of them as one pattern, the longest first: what may stand in front of a number. */
export const currencySource = [...codes.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');

/** Units that mean the same wherever they stand: a currency, a share. */
export const isCommonUnit = (unit: string): boolean =>
  unit === '%' || unit === '‰' || codes.has(unit);

/** The same for all ways to write one unit: TL, TRY and ₺ are one currency. */
export const unitIdentity = (unit: string): string => codes.get(unit) ?? unit;

/** Words behind a number that make a time or a rank of it (3 PM, 2024Q1, 1st), and no quantity. */
export const isNoUnit = (word: string): boolean =>
  /^(?:[ap]\.?m\.?|st|nd|rd|th|er|[öÖ][öÖsS]|uhr|h\d+)$/i.test(word) ||
  /^(?:[QTMWÇ]\d{1,2}|[qçw]\d{1,2}|m\d{2})$/.test(word) ||
  monthOf(word) !== undefined ||
  isWeekday(word);
