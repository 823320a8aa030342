export const tab = 0x09;
export const newLine = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const backslash = 0x5c;
