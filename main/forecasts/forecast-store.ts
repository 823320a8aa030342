import {
  type Forecast,
  type ForecastSummary,
  forecastSchema,
  forecastSummarySchema,
} from '@shared/domain/forecast';
import type { ForecastId } from '@shared/domain/ids';
import { z } from 'zod';
import type { ProjectDatabase } from '../project/project';

const rowSchema = z.object({ document: z.string() });

/**
 * A forecast is stored whole, as it was shown: a report never computes anything again. The summary
 * lies beside it, so that a list need not read every series again.
 */
export async function insertForecast(database: ProjectDatabase, forecast: Forecast): Promise<void> {
  const summary: ForecastSummary = forecastSummarySchema.parse({
    ...forecast,
    horizonSteps: forecast.steps.length,
  });
  await database.run('INSERT INTO forecasts VALUES (?, ?, ?, ?, ?, ?)', [
    forecast.id,
    forecast.runId,
    forecast.origin,
    forecast.createdAt,
    JSON.stringify(summary),
    JSON.stringify(forecast),
  ]);
}

export async function readForecast(
  database: ProjectDatabase,
  id: ForecastId,
): Promise<Forecast | null> {
  const rows = await database.rows(rowSchema, 'SELECT document FROM forecasts WHERE id = ?', [id]);
  return parseFirst(rows);
}

/** Newest first. */
export async function listForecasts(database: ProjectDatabase): Promise<ForecastSummary[]> {
  const rows = await database.rows(
    rowSchema,
    'SELECT summary AS document FROM forecasts ORDER BY created_at DESC, id',
  );
  return rows.map(({ document }) => forecastSummarySchema.parse(JSON.parse(document)));
}

/** The newest forecast of the same run from the other origin: a report tells of both. */
export async function readCompanion(
  database: ProjectDatabase,
  forecast: Forecast,
): Promise<Forecast | null> {
  const rows = await database.rows(
    rowSchema,
    `SELECT document FROM forecasts WHERE run_id = ? AND origin <> ?
     ORDER BY created_at DESC, id LIMIT 1`,
    [forecast.runId, forecast.origin],
  );
  return parseFirst(rows);
}

function parseFirst([row]: { document: string }[]): Forecast | null {
  return row === undefined ? null : forecastSchema.parse(JSON.parse(row.document));
}
