import { z } from 'zod';

const id = <Brand extends string>(brand: Brand) => z.string().min(1).max(64).brand(brand);

export const datasetIdSchema = id('DatasetId');
export const runIdSchema = id('RunId');
export const forecastIdSchema = id('ForecastId');
/** Stands for a file that the person picked or dropped; paths never reach the page. */
export const fileTokenSchema = id('FileToken');

export type DatasetId = z.output<typeof datasetIdSchema>;
export type RunId = z.output<typeof runIdSchema>;
export type ForecastId = z.output<typeof forecastIdSchema>;
export type FileToken = z.output<typeof fileTokenSchema>;
