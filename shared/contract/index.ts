import { datasets } from './datasets';
import type { Client, Handlers } from './define-call';
import { forecasts } from './forecasts';
import { network } from './network';
import { preferences } from './preferences';
import { projects } from './projects';
import { reports } from './reports';
import { training } from './training';

/** Every call between page and main. Channels, preload and client are derived from it. */
export const contract = {
  projects,
  datasets,
  network,
  training,
  forecasts,
  reports,
  preferences,
};

export type Contract = typeof contract;
export type StudioHandlers = { [F in keyof Contract]: Handlers<Contract[F]> };
export type StudioClient = { [F in keyof Contract]: Client<Contract[F]> };

export const channelName = (feature: string, call: string): string => `${feature}.${call}`;
